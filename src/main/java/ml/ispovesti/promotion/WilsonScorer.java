package ml.ispovesti.promotion;

import ml.ispovesti.arena.Votes;
import ml.ispovesti.arena.Weights;

/**
 * Which share of all readers is for it, at the least: with {@code u} votes for it of {@code n} and {@code p = u/n}, the lower end
 * {@code (p + z²/2n − z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n)} of the interval of E. B. Wilson, Probable inference, the law of succession, and
 * statistical inference, J. Am. Stat. Assoc. 22 (1927). A superlike counts as so many votes as it weighs, for {@code u} and for {@code n}.
 * From 0, also without votes, to 1.
 */
final class WilsonScorer implements Scorer {

    private final Weights weights;
    private final double z;

    WilsonScorer(ScorerSettings settings) {
        this.weights = settings.weights();
        this.z = settings.confidence();
    }

    @Override
    public double score(Votes votes) {
        double up = weights.like() * votes.likes() + weights.superlike() * votes.superlikes();
        if (up == 0) {
            return 0;
        }
        double n = up - weights.dislike() * votes.dislikes();
        double p = up / n;
        double half = z / (2 * n);
        // 1 − p would lose what few dislikes among very many votes say.
        double spread = z * Math.sqrt(p * ((n - up) / n) / n + half * half);
        return Math.max(0, (p + z * half - spread) / (1 + 2 * z * half));
    }

    @Override
    public String formula() {
        return "(p + z²/2n − z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n); p = u/n, u = "
                + Formula.times(weights.like(), "likes") + " + " + Formula.times(weights.superlike(), "superlikes")
                + ", n = u + " + Formula.times(-weights.dislike(), "dislikes") + ", z = " + Formula.number(z);
    }
}
