package ml.ispovesti.confession;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import ml.ispovesti.problem.Problem;

/** The last confession of a page, by what its list is ordered by: the next page goes on below it (keyset paging). Opaque to clients. */
public record Cursor(String list, List<Long> ranks) {

    private static final int RADIX = 36;

    /**
     * What a page of a list goes on below, by so many numbers; empty at the top. Refuses a cursor that is not of this list.
     *
     * @param after the {@code next} of the page before; null for the first one
     */
    public static List<Long> below(String after, String list, int ranks) {
        if (after == null) {
            return List.of();
        }
        return decode(after)
                .filter(cursor -> cursor.list.equals(list) && cursor.ranks.size() == ranks)
                .map(Cursor::ranks)
                .orElseThrow(() -> Problem.INVALID_CURSOR.because(
                        "Give `after` as `next` of the last page had it, in the same order and for the same search,"
                                + " or leave it out to start at the top."));
    }

    public String encoded() {
        String plain = list
                + ranks.stream().map(rank -> "." + Long.toString(rank, RADIX)).collect(Collectors.joining());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }

    /** @return empty unless the text was made by {@link #encoded()} */
    static Optional<Cursor> decode(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split("\\.");
            List<Long> ranks = Arrays.stream(parts)
                    .skip(1)
                    .map(rank -> Long.parseLong(rank, RADIX))
                    .toList();
            Cursor cursor = new Cursor(parts[0], ranks);
            return cursor.encoded().equals(text) ? Optional.of(cursor) : Optional.empty();
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
