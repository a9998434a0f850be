package ml.ispovesti.promotion;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Duration;
import java.time.ZoneId;
import ml.ispovesti.arena.Votes;
import ml.ispovesti.arena.Weights;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All that can be tuned about rounds, as administrators write and read it; {@link PromotionSettings} says what each one trades.
 * What is missing is null, and only {@code leastScore} may be: see {@link SettingsCheck}.
 *
 * @param cron a Quartz cron expression
 * @param zone an IANA time zone
 * @param paused whether scheduled rounds are left out until this is false again
 * @param leastScore null for no bound
 */
@RegisterForReflection
@Schema(
        requiredProperties = {
            "cron",
            "zone",
            "paused",
            "arenaSize",
            "superlikesADay",
            "scorer",
            "promoted",
            "leastVotes",
            "leastImpressions",
            "leastAgeSeconds",
            "carryOver",
            "weights",
            "prior",
            "confidence"
        })
record RoundSettings(
        String cron,
        String zone,
        Boolean paused,
        Integer arenaSize,
        Integer superlikesADay,
        ScorerKind scorer,
        Integer promoted,
        @Schema(nullable = true, description = "Null for no bound") Double leastScore,
        Double leastVotes,
        Long leastImpressions,
        Long leastAgeSeconds,
        Integer carryOver,
        Worth weights,
        Prior prior,
        Double confidence) {

    /** What one vote is worth. */
    @RegisterForReflection
    @Schema(requiredProperties = {"dislike", "like", "superlike"})
    record Worth(Double dislike, Double like, Double superlike) {}

    /** The votes that {@code DIRICHLET} has every candidate begin with. */
    @RegisterForReflection
    @Schema(requiredProperties = {"dislikes", "likes", "superlikes"})
    record Prior(Double dislikes, Double likes, Double superlikes) {}

    static RoundSettings of(PromotionSettings settings, int arenaSize) {
        PromotionSettings.Worth weights = settings.weights();
        PromotionSettings.Prior prior = settings.prior();
        return new RoundSettings(
                settings.cron(),
                settings.zone().getId(),
                false,
                arenaSize,
                settings.superlikesADay(),
                settings.scorer(),
                settings.promoted(),
                settings.leastScore().isPresent() ? settings.leastScore().getAsDouble() : null,
                settings.leastVotes(),
                settings.leastImpressions(),
                settings.leastAge().toSeconds(),
                settings.carryOver(),
                new Worth(weights.dislike(), weights.like(), weights.superlike()),
                new Prior(prior.dislikes(), prior.likes(), prior.superlikes()),
                settings.confidence());
    }

    /** Only of settings that were checked. */
    Terms terms() {
        return new Terms(
                scorer,
                new ScorerSettings(
                        new Weights(weights.dislike, weights.like, weights.superlike),
                        new Votes(prior.dislikes, prior.likes, prior.superlikes),
                        confidence),
                new RuleSettings(
                        promoted,
                        leastScore,
                        leastVotes,
                        leastImpressions,
                        Duration.ofSeconds(leastAgeSeconds),
                        carryOver));
    }

    /** Only of settings that were checked. */
    Schedule schedule() {
        return new Schedule(cron, ZoneId.of(zone));
    }
}
