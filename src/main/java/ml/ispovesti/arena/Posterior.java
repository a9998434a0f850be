package ml.ispovesti.arena;

import java.util.random.RandomGenerator;

/**
 * What a candidate is worth to an average reader, as far as its votes tell. Every reader says one of three things; with the votes
 * {@code n_k} and {@code a_k} more that every candidate begins with, the shares of the three are Dirichlet distributed with the
 * parameters {@code n_k + a_k}, and the worth is {@code Σ u_k q_k} with the weights {@code u_k}.
 *
 * <p>Mean and variance of a Dirichlet distribution: Kotz, Balakrishnan, Johnson, Continuous Multivariate Distributions 1, chapter 49.
 */
public final class Posterior {

    private final double[] parameters;
    private final double[] weights;
    private final double total;

    /** @param prior votes that every candidate begins with, more than none of each kind */
    public Posterior(Votes votes, Votes prior, Weights weights) {
        this.parameters = new double[] {
            votes.dislikes() + prior.dislikes(), votes.likes() + prior.likes(), votes.superlikes() + prior.superlikes()
        };
        this.weights = new double[] {weights.dislike(), weights.like(), weights.superlike()};
        this.total = votes.count() + prior.count();
    }

    public double mean() {
        double mean = 0;
        for (int k = 0; k < parameters.length; k++) {
            mean += weights[k] * (parameters[k] / total);
        }
        return mean;
    }

    /** The standard deviation of the worth: how little is known. */
    public double deviation() {
        double mean = mean();
        double variance = 0;
        for (int k = 0; k < parameters.length; k++) {
            variance += Math.pow(weights[k] - mean, 2) * (parameters[k] / total);
        }
        return Math.sqrt(variance / (total + 1));
    }

    /** One worth that it may well have. */
    public double draw(RandomGenerator random) {
        double sum = 0;
        double worth = 0;
        for (int k = 0; k < parameters.length; k++) {
            double share = gamma(parameters[k], random);
            sum += share;
            worth += weights[k] * share;
        }
        // Tiny parameters draw shares that are too small for a double.
        return sum == 0 ? mean() : worth / sum;
    }

    /** By G. Marsaglia and W. W. Tsang, A simple method for generating gamma variables, ACM Trans. Math. Softw. 26 (2000). */
    private static double gamma(double shape, RandomGenerator random) {
        if (shape < 1) {
            return gamma(shape + 1, random) * Math.pow(1 - random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + x / Math.sqrt(9 * d), 3);
            if (v > 0 && Math.log(1 - random.nextDouble()) < x * x / 2 + d * (1 - v + Math.log(v))) {
                return d * v;
            }
        }
    }
}
