package ml.ispovesti.training;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.zip.CRC32;
import ml.ispovesti.gpt2.Tokenizer;

/** Texts as tokens, one after the other, on the disk: up to two billion tokens. */
final class Texts implements AutoCloseable {

    private final NumberFile tokens;
    private final NumberFile ends;
    private final CRC32 sum = new CRC32();
    private long characters;
    private final BitSet cut = new BitSet();

    /** @param folder on the disk that they shall take */
    Texts(Path folder) {
        tokens = new NumberFile(folder);
        ends = new NumberFile(folder);
    }

    /** @param most tokens of a text; what is longer is cut */
    void add(String text, Tokenizer tokenizer, int most) {
        long[] ids = tokenizer.encode(text);
        String read = ids.length > most ? tokenizer.decode(Arrays.copyOf(ids, most)) : text;
        add(ids, read.codePointCount(0, read.length()), most);
    }

    /** @param letters of what is not cut */
    void add(long[] ids, int letters, int most) {
        int length = Math.min(most, ids.length);
        boolean whole = length == ids.length;
        cut.set(count(), !whole);
        sum.update(length);
        sum.update(length >> 8);
        for (int i = 0; i < length; i++) {
            int token = (int) ids[i];
            tokens.add(token);
            sum.update(token);
            sum.update(token >> 8);
            sum.update(token >> 16);
        }
        ends.add(tokens.size());
        // The end of a text is as much to be known as a character.
        characters += letters + (whole ? 1 : 0);
    }

    int[] get(int text) {
        int from = text == 0 ? 0 : ends.get(text - 1, 1)[0];
        return tokens.get(from, ends.get(text, 1)[0] - from);
    }

    int count() {
        return ends.size();
    }

    /** Whether its end is there, or was cut. */
    boolean isWhole(int text) {
        return !cut.get(text);
    }

    /** Ends of texts included, where they are not cut. */
    long tokens() {
        return (long) tokens.size() + count() - cut();
    }

    /** Ends of texts included, where they are not cut. */
    long characters() {
        return characters;
    }

    /** How many were too long. */
    int cut() {
        return cut.cardinality();
    }

    /** The same for the same texts in the same order, as the same tokens. */
    long sum() {
        return sum.getValue();
    }

    @Override
    public void close() {
        tokens.close();
        ends.close();
    }
}
