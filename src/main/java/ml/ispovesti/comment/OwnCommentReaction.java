package ml.ispovesti.comment;

import ml.ispovesti.reaction.ReactionKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one comment is to a visitor. */
@Schema(requiredProperties = {"id", "mine"})
public record OwnCommentReaction(
        long id,
        @Schema(nullable = true, description = "One's own; null where there is none") ReactionKind reaction,
        @Schema(description = "Whether one wrote the comment") boolean mine) {}
