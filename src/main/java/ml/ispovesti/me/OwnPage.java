package ml.ispovesti.me;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import ml.ispovesti.confession.PageSize;
import ml.ispovesti.problem.Problem;

/**
 * A page of what is one's own, the newest first.
 *
 * @param next the number below which the next page begins; null on the last one
 */
record OwnPage<T>(List<T> items, String next) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    /** A list that is read from a number on downwards, by {@code (below, most)}. */
    interface Source<T> extends BiFunction<Long, Integer, List<T>> {}

    /**
     * @param after the {@code next} of the page before; null for the first one
     * @param limit how many, as text; null for the default
     */
    static <T> OwnPage<T> of(String after, String limit, Source<T> source, ToLongFunction<T> number) {
        int size = PageSize.of(limit);
        List<T> found = source.apply(below(after), size + 1);
        if (found.size() <= size) {
            return new OwnPage<>(found, null);
        }
        return new OwnPage<>(found.subList(0, size), Long.toString(number.applyAsLong(found.get(size - 1))));
    }

    private static long below(String after) {
        if (after == null) {
            return Long.MAX_VALUE;
        }
        if (!NUMBER.matcher(after).matches()) {
            throw Problem.INVALID_CURSOR.because(
                    "Give `after` as `next` of the last page had it, or leave it out to start at the top.");
        }
        return Long.parseLong(after);
    }
}
