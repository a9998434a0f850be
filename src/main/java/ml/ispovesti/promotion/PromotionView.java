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
            "leastVotes",
            "leastImpressions",
            "carryOver",
            "arenaSize",
            "candidates"
        })
record PromotionView(
        @Schema(nullable = true, description = "Null where the schedule has no next one, or is paused")
                Instant nextRoundAt,
        String zone,
        String cron,
        String rule,
        String formula,
        @Schema(description = "How many a round promotes at most") int promoted,
        @Schema(description = "Younger candidates are not rejected") long leastAgeSeconds,
        @Schema(nullable = true, description = "Whoever has less is not promoted; null for no bound") Double leastScore,
        @Schema(description = "Whoever has fewer is not promoted") double leastVotes,
        @Schema(description = "Whoever was shown less often is not promoted") long leastImpressions,
        @Schema(description = "In how many rounds a candidate is not rejected for lack of votes or impressions")
                int carryOver,
        int arenaSize,
        @Schema(description = "How many are in the arena now") long candidates) {}
