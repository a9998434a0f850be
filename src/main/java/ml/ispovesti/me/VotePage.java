package ml.ispovesti.me;

import java.util.List;
import ml.ispovesti.reaction.Vote;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One's votes, those cast last first. */
@Schema(requiredProperties = {"items"})
record VotePage(
        List<Vote> items,
        @Schema(nullable = true, description = "Give it back as `after` for the next page; null on the last one")
                String next) {}
