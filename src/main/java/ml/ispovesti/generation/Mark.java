package ml.ispovesti.generation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far a viewer has come in a text: its length and a hash of it, so that a stream can go on after a break, even in a process that has not
 * seen the text yet. As the id of an event it comes back in {@code Last-Event-ID} (HTML, "server-sent events").
 *
 * @param length in UTF-16 units
 */
record Mark(int length, int hash) {

    static final Mark NOTHING = of("");
    /** The id of events while nothing is being written. */
    static final String WAITING = "w";

    private static final Pattern FORM = Pattern.compile("(\\d{1,6})-([0-9a-f]{1,8})");

    static Mark of(String text) {
        return new Mark(text.length(), text.hashCode());
    }

    /** Empty for anything else than a mark. */
    static Optional<Mark> parse(String eventId) {
        Matcher matcher = FORM.matcher(eventId == null ? "" : eventId);
        return matcher.matches()
                ? Optional.of(
                        new Mark(Integer.parseInt(matcher.group(1)), Integer.parseUnsignedInt(matcher.group(2), 16)))
                : Optional.empty();
    }

    boolean isIn(String text) {
        return text.length() >= length && text.substring(0, length).hashCode() == hash;
    }

    String eventId() {
        return length + "-" + Integer.toHexString(hash);
    }
}
