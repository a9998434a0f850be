package ml.ispovesti.preparation;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was found while preparing, as numbers only: a report must not hold what was left out. */
final class Findings {

    private static final int WORDS_OF_AN_OPENING = 3;
    private static final int SHOWN = 20;

    /** Beyond that, openings that are rare so far are forgotten; the frequent ones stay nearly exact. */
    private static final int MOST_OPENINGS = 100_000;

    /** @param heldOut texts of the given validation file */
    record Counts(long read, long train, long validation, long heldOut) {}

    /** In code points; all 0 where there are no texts. */
    record Lengths(long characters, double mean, int median, int most90, int longest) {}

    record Opening(String words, long texts) {}

    private final Map<Why, Long> left = new EnumMap<>(Why.class);
    private final long[] lengths;
    private final Map<String, Long> openings = new HashMap<>();
    private long read;
    private long train;
    private long validation;
    private long heldOut;

    Findings(int longest) {
        this.lengths = new long[longest + 1];
    }

    void read() {
        read++;
    }

    void heldOut() {
        heldOut++;
    }

    void left(Why why) {
        left.merge(why, 1L, Long::sum);
    }

    void kept(String text, boolean forTraining) {
        if (forTraining) {
            train++;
        } else {
            validation++;
        }
        lengths[text.codePointCount(0, text.length())]++;
        String[] words = text.toLowerCase(Locale.ROOT).split(" ", WORDS_OF_AN_OPENING + 1);
        if (words.length >= WORDS_OF_AN_OPENING) {
            openings.merge(String.join(" ", List.of(words).subList(0, WORDS_OF_AN_OPENING)), 1L, Long::sum);
            for (long few = 1; openings.size() > MOST_OPENINGS; few *= 2) {
                long rare = few;
                openings.values().removeIf(texts -> texts <= rare);
            }
        }
    }

    Counts counts() {
        return new Counts(read, train, validation, heldOut);
    }

    /** Every reason, also those of none. */
    Map<Why, Long> left() {
        Map<Why, Long> all = new EnumMap<>(Why.class);
        for (Why why : Why.values()) {
            all.put(why, left.getOrDefault(why, 0L));
        }
        return all;
    }

    Lengths lengths() {
        long characters = 0;
        long texts = 0;
        int longest = 0;
        for (int length = 0; length < lengths.length; length++) {
            characters += lengths[length] * length;
            texts += lengths[length];
            longest = lengths[length] > 0 ? length : longest;
        }
        return new Lengths(
                characters,
                texts == 0 ? 0 : (double) characters / texts,
                below(0.5, texts),
                below(0.9, texts),
                longest);
    }

    /** How many texts have {@code from} to {@code from + width - 1} code points. */
    long between(int from, int width) {
        long texts = 0;
        for (int length = from; length < Math.min(from + width, lengths.length); length++) {
            texts += lengths[length];
        }
        return texts;
    }

    /** The most frequent first. */
    List<Opening> openings() {
        return openings.entrySet().stream()
                .map(entry -> new Opening(entry.getKey(), entry.getValue()))
                .filter(opening -> opening.texts() > 1)
                .sorted(Comparator.comparingLong(Opening::texts).reversed().thenComparing(Opening::words))
                .limit(SHOWN)
                .toList();
    }

    private int below(double share, long texts) {
        long sum = 0;
        for (int length = 0; length < lengths.length; length++) {
            sum += lengths[length];
            if (sum > 0 && sum >= share * texts) {
                return length;
            }
        }
        return 0;
    }
}
