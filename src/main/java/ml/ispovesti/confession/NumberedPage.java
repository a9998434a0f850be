package ml.ispovesti.confession;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;

/**
 * A page of a list that is ordered by one number, such as the id.
 *
 * @param next the cursor of the next page; null on the last one
 */
public record NumberedPage<T>(List<T> items, String next) {

    /** For lists that begin with the highest number. */
    public static final long FROM_THE_TOP = Long.MAX_VALUE;

    /** A list that is read on from a number, which itself is left out, by {@code (number, most)}. */
    public interface Source<T> extends BiFunction<Long, Integer, List<T>> {}

    /** With the highest number first. */
    public static <T> NumberedPage<T> of(String list, Paging paging, Source<T> source, ToLongFunction<T> number) {
        return of(list, paging, FROM_THE_TOP, source, number);
    }

    /**
     * @param list what its cursors are known by
     * @param start from which number the first page goes on
     */
    public static <T> NumberedPage<T> of(
            String list, Paging paging, long start, Source<T> source, ToLongFunction<T> number) {
        int size = paging.size();
        List<Long> place = paging.below(list, 1);
        List<T> found = source.apply(place.isEmpty() ? start : place.get(0), size + 1);
        if (found.size() <= size) {
            return new NumberedPage<>(found, null);
        }
        long last = number.applyAsLong(found.get(size - 1));
        return new NumberedPage<>(found.subList(0, size), new Cursor(list, List.of(last)).encoded());
    }
}
