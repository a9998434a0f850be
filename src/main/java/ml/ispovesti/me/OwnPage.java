package ml.ispovesti.me;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;
import ml.ispovesti.confession.Cursor;
import ml.ispovesti.confession.Paging;

/**
 * A page of what is one's own, the newest first.
 *
 * @param next the cursor of the next page; null on the last one
 */
record OwnPage<T>(List<T> items, String next) {

    /** A list that is read from a number on downwards, by {@code (below, most)}. */
    interface Source<T> extends BiFunction<Long, Integer, List<T>> {}

    /**
     * @param list what its cursors are known by
     */
    static <T> OwnPage<T> of(String list, Paging paging, Source<T> source, ToLongFunction<T> number) {
        int size = paging.size();
        List<Long> below = paging.below(list, 1);
        List<T> found = source.apply(below.isEmpty() ? Long.MAX_VALUE : below.get(0), size + 1);
        if (found.size() <= size) {
            return new OwnPage<>(found, null);
        }
        long last = number.applyAsLong(found.get(size - 1));
        return new OwnPage<>(found.subList(0, size), new Cursor(list, List.of(last)).encoded());
    }
}
