package ml.ispovesti.generator;

import ml.ispovesti.generator.ConfessionWriter.Effort;

/** How fast one text grows, from those that were finished lately (exponentially weighted mean). Thread-safe. */
final class Speed {

    private static final double WEIGHT_OF_NEWEST = 0.2;

    private double tokensPerSecond;

    synchronized void learn(Effort effort) {
        if (effort.newTokens() == 0) {
            return;
        }
        // Of the attempt that succeeded only the tokens are known, of all together the time: so the mean length stands
        // for the others.
        double tokens = (double) effort.newTokens() * effort.attempts();
        double newest = tokens * 1000 / Math.max(1, effort.millis());
        tokensPerSecond =
                tokensPerSecond == 0 ? newest : tokensPerSecond + WEIGHT_OF_NEWEST * (newest - tokensPerSecond);
    }

    /** 0 until the first text was finished. */
    synchronized double tokensPerSecond() {
        return tokensPerSecond;
    }
}
