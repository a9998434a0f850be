package ml.ispovesti.moderation;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A report as whoever made it finds it among what is stored of them. */
@Schema(requiredProperties = {"id", "kind", "thingId", "reason", "reportedAt"})
public record OwnReport(
        long id,
        ThingKind kind,
        @Schema(description = "The number of the confession or comment") long thingId,
        Reason reason,
        @Schema(nullable = true) String note,
        Instant reportedAt) {

    static OwnReport of(Report report) {
        return new OwnReport(report.id, report.kind, report.thingId, report.reason, report.note, report.reportedAt);
    }
}
