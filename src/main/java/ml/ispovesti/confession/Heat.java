package ml.ispovesti.confession;

import java.time.Instant;

/**
 * Reddit's order of what is hot, {@code sign · log10(max(1, |score|)) + seconds / 45000}, told in milliseconds: the moment at which a
 * confession without votes would have had to come to be as hot. It changes with votes alone, never with time, so it can be stored.
 */
final class Heat {

    /** Ten times the score lift a confession as much as coming so much later. */
    private static final long TENFOLD_MILLIS = 45_000_000;

    private Heat() {}

    static long of(Instant enteredAt, long score) {
        double tens = Math.signum((double) score) * Math.log10(Math.max(1, Math.abs(score)));
        return enteredAt.toEpochMilli() + Math.round(tens * TENFOLD_MILLIS);
    }
}
