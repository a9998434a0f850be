package ml.ispovesti.promotion;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When the next round is, and by what rule. */
@Schema(
        requiredProperties = {
            "zone",
            "cron",
            "rule",
            "formula",
            "promoted",
            "leastAgeSeconds",
            "arenaSize",
            "candidates"
        })
record PromotionView(
        @Schema(nullable = true, description = "Null where the schedule has no next one") Instant nextRoundAt,
        String zone,
        String cron,
        String rule,
        String formula,
        @Schema(description = "How many a round promotes") int promoted,
        @Schema(description = "Younger candidates are not rejected") long leastAgeSeconds,
        int arenaSize,
        @Schema(description = "How many are in the arena now") long candidates) {}
