package ml.ispovesti.training;

/**
 * How a model is trained: what a training that goes on must have in common with the one that began.
 *
 * @param epochs how often the corpora are read
 * @param rows of the model's context length that are computed at once; the more, the steadier each step and the more memory
 * @param accumulate how many such batches make a step
 * @param rate the highest learning rate
 * @param warmUp the share of all steps in which the rate rises
 * @param decay of matrices, with each step
 * @param clip the length that a step's gradient is cut to
 * @param average how much of the running mean of the weights stays with each step; that mean is what is judged and kept. 0: the weights
 *     themselves
 * @param patience after how many judgements without a better one it ends
 * @param judgeEvery so many steps; 0: after each epoch
 */
record Plan(
        int epochs,
        int rows,
        int accumulate,
        double rate,
        double warmUp,
        double dropout,
        double decay,
        double clip,
        double average,
        int patience,
        int judgeEvery,
        long seed) {

    static final double BETA1 = 0.9;
    static final double BETA2 = 0.98;

    /** The end of the cosine, as a share of the highest rate. */
    private static final double LEAST = 0.05;

    /**
     * Linear warm-up, then half a cosine (Loshchilov and Hutter, SGDR, 2017).
     *
     * @param step from 1 on
     */
    double rate(long step, long steps) {
        double warm = Math.max(1, warmUp * steps);
        if (step <= warm) {
            return rate * step / warm;
        }
        double done = Math.min(1, (step - warm) / Math.max(1, steps - warm));
        return rate * (LEAST + (1 - LEAST) * (1 + Math.cos(Math.PI * done)) / 2);
    }

    /** How much of the running mean stays at a step: less at first, or it would long remember the random beginning. */
    double average(long step) {
        return Math.min(average, (1.0 + step) / (10.0 + step));
    }
}
