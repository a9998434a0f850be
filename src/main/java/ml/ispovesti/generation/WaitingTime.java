package ml.ispovesti.generation;

import java.time.Duration;
import java.time.Instant;

/** Estimates waiting times from how long the last generations took (exponentially weighted mean), so many at a time. */
final class WaitingTime {

    private static final double WEIGHT_OF_NEWEST = 0.2;

    private final int slots;
    private double secondsEach;

    /** @param slots how many are written at the same time */
    WaitingTime(Duration firstGuess, int slots) {
        this.slots = slots;
        secondsEach = seconds(firstGuess);
    }

    synchronized void learn(Instant started, Instant finished) {
        double newest = Math.max(0, seconds(Duration.between(started, finished)));
        secondsEach += WEIGHT_OF_NEWEST * (newest - secondsEach);
    }

    /** @return whole seconds, at least 1, until a job with so many ahead of it is done by one generator, round after round */
    synchronized int estimate(int ahead) {
        return (int) Math.max(1, Math.ceil((ahead / slots + 1) * secondsEach));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
