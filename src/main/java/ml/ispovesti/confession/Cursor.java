package ml.ispovesti.confession;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The last confession of a page, by what its list is ordered by: the next page goes on below it (keyset paging). Opaque to clients. */
record Cursor(String list, List<Long> ranks) {

    private static final int RADIX = 36;

    String encoded() {
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
