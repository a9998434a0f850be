package ml.ispovesti.promotion;

import ml.ispovesti.arena.Votes;
import ml.ispovesti.arena.Weights;

/**
 * The original site's: {@code likes − dislikes + 3·superlikes}, with other weights if so set. Whoever is seen more gets more votes, so it
 * also rewards having been seen.
 */
final class ClassicScorer implements Scorer {

    private final Weights weights;

    ClassicScorer(ScorerSettings settings) {
        this.weights = settings.weights();
    }

    @Override
    public double score(Votes votes) {
        return weights.like() * votes.likes()
                + weights.dislike() * votes.dislikes()
                + weights.superlike() * votes.superlikes();
    }

    @Override
    public String formula() {
        return Formula.times(weights.like(), "likes") + " − " + Formula.times(-weights.dislike(), "dislikes") + " + "
                + Formula.times(weights.superlike(), "superlikes");
    }
}
