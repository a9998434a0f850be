package ml.ispovesti.me;

import java.time.Instant;
import java.util.List;
import ml.ispovesti.comment.CommentView;
import ml.ispovesti.comment.CommentVote;
import ml.ispovesti.generation.GenerationView;
import ml.ispovesti.moderation.OwnReport;
import ml.ispovesti.reaction.Vote;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What {@link Export} writes, for the API document; no such object is ever made. */
@Schema(
        requiredProperties = {
            "exportedAt",
            "generations",
            "confessions",
            "votes",
            "impressions",
            "comments",
            "commentVotes",
            "reports"
        })
record OwnData(
        Instant exportedAt,
        @Schema(nullable = true, description = "Since when something is remembered; null where nothing is")
                Instant firstSeenAt,
        @Schema(nullable = true, description = "When the day (UTC) began on which one was last here")
                Instant lastSeenAt,
        @Schema(description = "All that one asked for, drafts among them") List<GenerationView> generations,
        List<OwnConfession> confessions,
        List<Vote> votes,
        @Schema(description = "The numbers of candidates that one has seen and that are in the arena still")
                List<Long> impressions,
        List<CommentView> comments,
        List<CommentVote> commentVotes,
        List<OwnReport> reports) {}
