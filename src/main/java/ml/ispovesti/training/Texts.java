package ml.ispovesti.training;

import java.util.Arrays;
import java.util.zip.CRC32;
import ml.ispovesti.gpt2.Tokenizer;

/** Texts as tokens, one after the other in one array: a corpus of ten million tokens takes 40 MB. */
final class Texts {

    private int[] tokens = new int[1 << 16];
    private int[] ends = new int[1 << 12];
    private int count;
    private long characters;
    private int cut;

    /** @param most tokens of a text; what is longer is cut */
    void add(String text, Tokenizer tokenizer, int most) {
        add(tokenizer.encode(text), text.codePointCount(0, text.length()), most);
    }

    void add(long[] ids, int letters, int most) {
        int from = end(count);
        int length = Math.min(most, ids.length);
        cut += length < ids.length ? 1 : 0;
        if (from + length > tokens.length) {
            tokens = Arrays.copyOf(tokens, Math.max(2 * tokens.length, from + length));
        }
        for (int i = 0; i < length; i++) {
            tokens[from + i] = (int) ids[i];
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
        }
        ends[count++] = from + length;
        // The end of a text is as much to be known as a character.
        characters += letters + 1;
    }

    int[] get(int text) {
        return Arrays.copyOfRange(tokens, end(text), ends[text]);
    }

    int count() {
        return count;
    }

    /** Ends of texts included. */
    long tokens() {
        return (long) end(count) + count;
    }

    /** Ends of texts included. */
    long characters() {
        return characters;
    }

    /** How many were too long. */
    int cut() {
        return cut;
    }

    /** The same for the same texts in the same order, as the same tokens. */
    long sum() {
        CRC32 sum = new CRC32();
        for (int i = 0; i < end(count); i++) {
            sum.update(tokens[i]);
            sum.update(tokens[i] >> 8);
            sum.update(tokens[i] >> 16);
        }
        return sum.getValue();
    }

    private int end(int text) {
        return text == 0 ? 0 : ends[text - 1];
    }
}
