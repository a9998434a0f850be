package ml.ispovesti.promotion;

import java.time.Duration;
import ml.ispovesti.arena.Bounds;

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

    private static final int MOST = 1_000;
    private static final double MANY = 1e9;

    public RuleSettings {
        Bounds.check("promoted", promoted, 1, MOST);
        if (leastScore != null) {
            Bounds.check("least-score", leastScore, -MANY, MANY);
        }
        Bounds.check("least-votes", leastVotes, 0, MANY);
        Bounds.check("least-impressions", leastImpressions, 0, MANY);
        Bounds.check("least-age (in seconds)", leastAge.toSeconds(), 0, MANY);
        Bounds.check("carry-over", carryOver, 0, MOST);
    }
}
