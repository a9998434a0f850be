package ml.ispovesti.promotion;

import ml.ispovesti.arena.Bounds;
import ml.ispovesti.arena.Votes;
import ml.ispovesti.arena.Weights;

/**
 * @param prior the votes that every candidate begins with; only {@code dirichlet} knows them
 * @param confidence how many standard deviations the lower bounds lie below; {@code classic} has none
 */
public record ScorerSettings(Weights weights, Votes prior, double confidence) {

    private static final double LEAST_PRIOR = 0.01;
    private static final double MOST_PRIOR = 1_000;
    private static final double MOST_CONFIDENCE = 10;

    public ScorerSettings {
        prior(prior.dislikes(), prior.likes(), prior.superlikes());
        Bounds.check("confidence", confidence, 0, MOST_CONFIDENCE);
    }

    /** Named as settings where they are out of bounds. */
    static Votes prior(double dislikes, double likes, double superlikes) {
        Bounds.check("prior.dislikes", dislikes, LEAST_PRIOR, MOST_PRIOR);
        Bounds.check("prior.likes", likes, LEAST_PRIOR, MOST_PRIOR);
        Bounds.check("prior.superlikes", superlikes, LEAST_PRIOR, MOST_PRIOR);
        return new Votes(dislikes, likes, superlikes);
    }
}
