package ml.ispovesti.promotion;

import ml.ispovesti.arena.Votes;
import ml.ispovesti.arena.Weights;

/**
 * @param prior the votes that every candidate begins with; only {@code dirichlet} knows them
 * @param confidence how many standard deviations the lower bounds lie below; {@code classic} has none
 */
public record ScorerSettings(Weights weights, Votes prior, double confidence) {

    public ScorerSettings {
        prior(prior.dislikes(), prior.likes(), prior.superlikes());
        Knob.CONFIDENCE.check(confidence);
    }

    /** Named as settings where they are out of bounds. */
    static Votes prior(double dislikes, double likes, double superlikes) {
        Knob.PRIOR_DISLIKES.check(dislikes);
        Knob.PRIOR_LIKES.check(likes);
        Knob.PRIOR_SUPERLIKES.check(superlikes);
        return new Votes(dislikes, likes, superlikes);
    }
}
