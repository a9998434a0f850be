package ml.ispovesti.simulation;

import java.util.Arrays;

/** A mean with half the width of its 95 % confidence interval. */
record Estimate(double mean, double margin) {

    private static final double NORMAL = 1.96;

    static Estimate of(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        double variance = values.length < 2 ? 0 : squares / (values.length - 1);
        return new Estimate(mean, NORMAL * Math.sqrt(variance / values.length));
    }
}
