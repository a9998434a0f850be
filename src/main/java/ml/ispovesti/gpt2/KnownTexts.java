package ml.ispovesti.gpt2;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import ml.ispovesti.confession.Fingerprint;

/**
 * The texts that a model was trained on, as fingerprints that may ship with it: enough to notice a copied one, too little to read one.
 * The file has a line for each, the first 16 hexadecimal digits of its {@link Fingerprint}.
 */
public final class KnownTexts {

    /** Its name in a model's folder. */
    public static final String FILE = "corpus.fingerprints";

    private static final int MOST_BYTES = 16 << 20;
    private static final int DIGITS = 16;

    private final long[] sorted;

    private KnownTexts(long[] sorted) {
        this.sorted = sorted;
    }

    /** A folder without the file knows none. */
    static KnownTexts read(ModelFolder folder) {
        if (!folder.has(FILE)) {
            return new KnownTexts(new long[0]);
        }
        String text = new String(folder.bytes(FILE, MOST_BYTES), StandardCharsets.ISO_8859_1);
        try {
            return new KnownTexts(text.lines()
                    .mapToLong(line -> Long.parseUnsignedLong(line, 16))
                    .sorted()
                    .toArray());
        } catch (NumberFormatException e) {
            throw new ModelProblem(folder.file(FILE), "has a line that is not a hexadecimal number: " + e.getMessage());
        }
    }

    /** A line of the file, without its end. */
    public static String line(String text) {
        return Fingerprint.of(text).substring(0, DIGITS);
    }

    /** The line of such a number. */
    public static String line(long fingerprint) {
        return HexFormat.of().toHexDigits(fingerprint);
    }

    boolean contains(String text) {
        return Arrays.binarySearch(sorted, Long.parseUnsignedLong(line(text), 16)) >= 0;
    }
}
