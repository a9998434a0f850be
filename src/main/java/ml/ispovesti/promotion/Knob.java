package ml.ispovesti.promotion;

import java.util.function.Function;
import ml.ispovesti.arena.Bounds;
import ml.ispovesti.arena.Weights;

/** A number among the settings of rounds, and what it may be. */
enum Knob {
    ARENA_SIZE("arenaSize", "ispovesti.arena.size", 1, 1_000, RoundSettings::arenaSize),
    SUPERLIKES_A_DAY("superlikesADay", "ispovesti.promotion.superlikes-a-day", 0, 100, RoundSettings::superlikesADay),
    PROMOTED("promoted", "ispovesti.promotion.promoted", 1, 1_000, RoundSettings::promoted),
    LEAST_SCORE("leastScore", "ispovesti.promotion.least-score", -1e9, 1e9, RoundSettings::leastScore),
    LEAST_VOTES("leastVotes", "ispovesti.promotion.least-votes", 0, 1e9, RoundSettings::leastVotes),
    LEAST_IMPRESSIONS(
            "leastImpressions", "ispovesti.promotion.least-impressions", 0, 1e9, RoundSettings::leastImpressions),
    LEAST_AGE("leastAgeSeconds", "ispovesti.promotion.least-age", 0, 1e9, RoundSettings::leastAgeSeconds),
    CARRY_OVER("carryOver", "ispovesti.promotion.carry-over", 0, 1_000, RoundSettings::carryOver),
    WEIGHT_DISLIKE(
            "weights.dislike", "ispovesti.promotion.weights.dislike", -Weights.MOST, 0, settings -> settings.weights()
                    .dislike()),
    WEIGHT_LIKE("weights.like", "ispovesti.promotion.weights.like", 0, Weights.MOST, settings -> settings.weights()
            .like()),
    WEIGHT_SUPERLIKE(
            "weights.superlike",
            "ispovesti.promotion.weights.superlike",
            0,
            Weights.MOST,
            settings -> settings.weights().superlike()),
    PRIOR_DISLIKES("prior.dislikes", "ispovesti.promotion.prior.dislikes", 0.01, 1_000, settings -> settings.prior()
            .dislikes()),
    PRIOR_LIKES("prior.likes", "ispovesti.promotion.prior.likes", 0.01, 1_000, settings -> settings.prior()
            .likes()),
    PRIOR_SUPERLIKES(
            "prior.superlikes", "ispovesti.promotion.prior.superlikes", 0.01, 1_000, settings -> settings.prior()
                    .superlikes()),
    CONFIDENCE("confidence", "ispovesti.promotion.confidence", 0, 10, RoundSettings::confidence);

    private final String field;
    private final String setting;
    private final double least;
    private final double most;
    private final Function<RoundSettings, Number> value;

    Knob(String field, String setting, double least, double most, Function<RoundSettings, Number> value) {
        this.field = field;
        this.setting = setting;
        this.least = least;
        this.most = most;
        this.value = value;
    }

    /** Where it is in {@link RoundSettings}. */
    String field() {
        return field;
    }

    double least() {
        return least;
    }

    double most() {
        return most;
    }

    /** @return null where it is not given */
    Number of(RoundSettings settings) {
        return value.apply(settings);
    }

    /** Only the least score may be absent, which is no bound at all. */
    boolean isOptional() {
        return this == LEAST_SCORE;
    }

    /** What it is called in the configuration. */
    String setting() {
        return setting;
    }

    /** @throws IllegalArgumentException if it is out of bounds; the message names the setting */
    void check(double number) {
        Bounds.check(setting, number, least, most);
    }
}
