package ml.ispovesti.reaction;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a vote came to: one's own reaction and the counts after it. */
@Schema(requiredProperties = {"id", "likes", "dislikes", "superlikes", "superlikesLeft"})
public record ReactionView(
        long id,
        @Schema(nullable = true, description = "One's own; null after taking it back") ReactionKind reaction,
        int likes,
        int dislikes,
        int superlikes,
        @Schema(description = "How many superlikes one has left today") int superlikesLeft) {}
