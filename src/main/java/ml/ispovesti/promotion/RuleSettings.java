package ml.ispovesti.promotion;

import java.time.Duration;

/**
 * @param promoted how many a round promotes at most
 * @param leastScore whoever has less is not promoted; null for no bound
 * @param leastVotes whoever has fewer is not promoted
 * @param leastImpressions whoever was shown less often is not promoted
 * @param leastAge whoever is younger is not rejected
 * @param carryOver in how many rounds a candidate is not rejected for lack of votes or impressions
 */
public record RuleSettings(
        int promoted, Double leastScore, double leastVotes, long leastImpressions, Duration leastAge, int carryOver) {

    public RuleSettings {
        Knob.PROMOTED.check(promoted);
        if (leastScore != null) {
            Knob.LEAST_SCORE.check(leastScore);
        }
        Knob.LEAST_VOTES.check(leastVotes);
        Knob.LEAST_IMPRESSIONS.check(leastImpressions);
        Knob.LEAST_AGE.check(leastAge.toSeconds());
        Knob.CARRY_OVER.check(carryOver);
    }
}
