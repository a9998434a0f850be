package ml.ispovesti.training;

import java.util.Arrays;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import ml.ispovesti.gpt2.KnownTexts;

/** Of the texts that are learnt, for {@link KnownTexts}. Of more than a generator would hold in its memory, a sample. */
final class Fingerprints {

    static final int MOST = 900_000;

    private long[] some = new long[1 << 10];
    private int count;

    void add(String text) {
        add(Long.parseUnsignedLong(KnownTexts.line(text), 16));
    }

    void add(long fingerprint) {
        if (count == 2 * MOST) {
            thin();
        }
        if (count == some.length) {
            some = Arrays.copyOf(some, Math.min(2 * count, 2 * MOST));
        }
        some[count++] = fingerprint;
    }

    /** The least ones are as good a sample as any. */
    private void thin() {
        long[] least = LongStream.of(some)
                .limit(count)
                .map(Fingerprints::flipped)
                .sorted()
                .distinct()
                .limit(MOST)
                .map(Fingerprints::flipped)
                .toArray();
        count = least.length;
        System.arraycopy(least, 0, some, 0, count);
    }

    /** So that they are sorted as their lines are, for which none is negative. */
    private static long flipped(long number) {
        return number ^ Long.MIN_VALUE;
    }

    /** Sorted. */
    Stream<String> lines() {
        thin();
        return LongStream.of(some).limit(count).mapToObj(KnownTexts::line);
    }
}
