package ml.ispovesti.confession;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text that people type or files bring: one line, NFC, trimmed, inner runs of spaces made one. */
public final class OneLine {

    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final Pattern SPACES = Pattern.compile("[\\p{Zs}]+");

    private OneLine() {}

    /**
     * @param raw may be null, which reads as empty
     * @param longest in code points, counted after normalising
     * @throws Unacceptable with a reason for people
     */
    public static String of(String raw, int longest) {
        if (raw == null) {
            return "";
        }
        if (raw.length() > 16 * longest + 1_000) {
            throw tooLong(longest);
        }
        raw.codePoints().forEach(OneLine::check);
        String line = SPACES.matcher(Normalizer.normalize(raw, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
        if (line.codePointCount(0, line.length()) > longest) {
            throw tooLong(longest);
        }
        return line;
    }

    static Unacceptable tooLong(int longest) {
        return new Unacceptable("It is longer than " + longest + " characters; shorten it.");
    }

    private static void check(int codePoint) {
        switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                throw new Unacceptable("It holds a line break or a control character; write it in one line.");
            case Character.FORMAT -> {
                // Invisible characters turn the writing direction or hide words; emoji need only the joiner.
                if (codePoint != ZERO_WIDTH_JOINER) {
                    throw new Unacceptable("It holds an invisible character; type the text anew.");
                }
            }
            case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE ->
                throw new Unacceptable("It holds a character that does not exist; type the text anew.");
            default -> {}
        }
    }

    /** The text breaks a rule; the message says which, for people. */
    public static final class Unacceptable extends RuntimeException {
        Unacceptable(String reason) {
            super(reason);
        }
    }
}
