package ml.ispovesti.comment;

import ml.ispovesti.reaction.ReactionKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a vote on a comment came to: one's own reaction and the counts after it. */
@Schema(requiredProperties = {"id", "likes", "dislikes"})
record CommentReactionView(
        long id,
        @Schema(nullable = true, description = "One's own; null after taking it back") ReactionKind reaction,
        int likes,
        int dislikes) {}
