package ml.ispovesti.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import ml.ispovesti.confession.Stage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        requiredProperties = {
            "id",
            "kind",
            "thingId",
            "hidden",
            "openedAt",
            "openSeconds",
            "reports",
            "voices",
            "reasons",
            "notes"
        })
record CaseView(
        long id,
        ThingKind kind,
        @Schema(description = "The number of the confession or comment") long thingId,
        @Schema(nullable = true, description = "Null where it is deleted meanwhile") String text,
        @Schema(nullable = true) String pseudonym,
        @Schema(nullable = true, description = "The confession itself, or the one that it comments") Context context,
        @Schema(description = "Whether nobody sees it at present") boolean hidden,
        @Schema(nullable = true, description = "When reports hid it; null where they did not") Instant hiddenAt,
        Instant openedAt,
        @Schema(description = "How long it has been waiting, or waited") long openSeconds,
        int reports,
        @Schema(description = "How many of the reports count: those from one network on one day are one") int voices,
        @Schema(description = "How many reports give which reason") Map<Reason, Long> reasons,
        @Schema(description = "What people add, the newest first; at most 20") List<String> notes,
        @Schema(nullable = true, description = "Null while it is open") Decision decision,
        @Schema(nullable = true) String decidedBy,
        @Schema(nullable = true) Instant decidedAt,
        @Schema(nullable = true, description = "What the moderator added") String note,
        @Schema(nullable = true, description = "Null where there is nobody who could be kept out") Author author) {

    @Schema(requiredProperties = {"confessionId", "text", "pseudonym", "stage"})
    record Context(long confessionId, String text, String pseudonym, Stage stage) {}

    record Author(@Schema(nullable = true, description = "Null where they may do everything") Instant blockedUntil) {}
}
