package ml.ispovesti.confession;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A confession as everybody sees it; nothing in it depends on who asks. */
@Schema(
        requiredProperties = {
            "id",
            "text",
            "prefixLength",
            "pseudonym",
            "origin",
            "aiGenerated",
            "enteredAt",
            "likes",
            "dislikes",
            "superlikes",
            "comments"
        })
public record ConfessionView(
        long id,
        String text,
        @Schema(description = "How many UTF-16 units at the start of the text a person gave") int prefixLength,
        String pseudonym,
        Origin origin,
        @Schema(nullable = true) String model,
        @Schema(description = "Always true: a machine wrote it") boolean aiGenerated,
        @Schema(description = "When it entered the arena or the main list") Instant enteredAt,
        int likes,
        int dislikes,
        int superlikes,
        int comments) {

    public static ConfessionView of(Confession c) {
        return new ConfessionView(
                c.id,
                c.text,
                c.prefixLength,
                c.pseudonym,
                c.origin,
                c.model,
                true,
                c.enteredAt,
                c.likes,
                c.dislikes,
                c.superlikes,
                c.comments);
    }
}
