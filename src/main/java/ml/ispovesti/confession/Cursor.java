package ml.ispovesti.confession;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/** The last confession of a page: the next page goes on below it (keyset paging). Opaque to clients. */
record Cursor(Instant enteredAt, long id) {

    /** Above everything. */
    static final Cursor TOP = new Cursor(Instant.ofEpochMilli(Long.MAX_VALUE), Long.MAX_VALUE);

    String encoded() {
        String plain = Long.toString(enteredAt.toEpochMilli(), 36) + "." + Long.toString(id, 36);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }

    /** @return empty unless the text was made by {@link #encoded()} */
    static Optional<Cursor> decode(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
            int dot = plain.indexOf('.');
            Cursor cursor = new Cursor(
                    Instant.ofEpochMilli(Long.parseLong(plain.substring(0, dot), 36)),
                    Long.parseLong(plain.substring(dot + 1), 36));
            return cursor.encoded().equals(text) ? Optional.of(cursor) : Optional.empty();
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
