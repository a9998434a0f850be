package ml.ispovesti.stock;

import java.time.Instant;
import ml.ispovesti.confession.Confession;
import ml.ispovesti.confession.Origin;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A confession that waits for the arena. */
@Schema(requiredProperties = {"id", "text", "pseudonym", "origin", "since"})
record PendingView(
        long id,
        String text,
        String pseudonym,
        Origin origin,
        @Schema(nullable = true, description = "That wrote it; null where it is not known") String model,
        Instant since) {

    static PendingView of(Confession confession) {
        return new PendingView(
                confession.id,
                confession.text,
                confession.pseudonym,
                confession.origin,
                confession.model,
                confession.enteredAt);
    }
}
