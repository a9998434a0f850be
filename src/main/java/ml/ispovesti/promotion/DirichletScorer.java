package ml.ispovesti.promotion;

import ml.ispovesti.arena.Posterior;
import ml.ispovesti.arena.Votes;

/**
 * What a vote of any reader is worth on average, at the least: {@code mean − z·σ} of the {@link Posterior} of its votes, that is with the
 * votes {@code n_k} of a kind, {@code a_k} more that everybody begins with, {@code N} and {@code A} in all, {@code q_k = (n_k+a_k)/(N+A)}
 * and the weights {@code u_k}: {@code mean = Σ u_k q_k}, {@code σ² = (Σ u_k² q_k − mean²)/(N+A+1)}.
 *
 * <p>The interval of an average rating: E. Miller, Ranking items with star ratings (2014), with a prior of our own. As an average it sinks
 * with a like where nearly all gave more, superlikes. Never less than a dislike weighs, which no average can be.
 */
final class DirichletScorer implements Scorer {

    private final ScorerSettings settings;

    DirichletScorer(ScorerSettings settings) {
        this.settings = settings;
    }

    @Override
    public double score(Votes votes) {
        Posterior posterior = new Posterior(votes, settings.prior(), settings.weights());
        return Math.max(settings.weights().dislike(), posterior.mean() - settings.confidence() * posterior.deviation());
    }

    @Override
    public String formula() {
        return "Σuq − z·√((Σu²q − (Σuq)²)/(n+1)); u = %s, %s, %s for dislikes, likes, superlikes; q = their shares of n, with %s, %s, %s more; z = %s"
                .formatted(
                        Formula.number(settings.weights().dislike()),
                        Formula.number(settings.weights().like()),
                        Formula.number(settings.weights().superlike()),
                        Formula.number(settings.prior().dislikes()),
                        Formula.number(settings.prior().likes()),
                        Formula.number(settings.prior().superlikes()),
                        Formula.number(settings.confidence()));
    }
}
