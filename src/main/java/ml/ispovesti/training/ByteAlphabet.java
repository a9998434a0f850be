package ml.ispovesti.training;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A letter for each of the 256 bytes, as GPT-2's tokenizer has it (Radford et al., 2019): bytes that are printable letters of Latin-1 stand
 * for themselves, the others are U+0100, U+0101, … in their order.
 */
final class ByteAlphabet {

    private static final char[] LETTERS = letters();

    private ByteAlphabet() {}

    private static char[] letters() {
        char[] letters = new char[256];
        char next = 256;
        for (int i = 0; i < letters.length; i++) {
            boolean printable = i >= '!' && i <= '~' || i >= '¡' && i <= '¬' || i >= '®' && i <= 'ÿ';
            letters[i] = printable ? (char) i : next++;
        }
        return letters;
    }

    /** All of them, in the order of their code points. */
    static List<String> all() {
        List<String> all = new ArrayList<>();
        for (char letter : LETTERS) {
            all.add(String.valueOf(letter));
        }
        all.sort(null);
        return all;
    }

    /** The text's UTF-8 bytes as letters. */
    static String spell(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        StringBuilder spelled = new StringBuilder(bytes.length);
        for (byte each : bytes) {
            spelled.append(LETTERS[each & 0xff]);
        }
        return spelled.toString();
    }
}
