package ml.ispovesti.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Texts side by side in rows of one length, so that none of the computing is spent on filling up. Each begins with the end-of-text token,
 * as texts do that the model writes, and is asked for that token at its end.
 */
final class Rows {

    /** Where nothing is asked. */
    private static final long NOTHING = -100;

    private final int length;
    private final int endOfText;
    private final List<Row> rows = new ArrayList<>();
    private int targets;

    /** @param length of a row, in tokens; at most the model's context */
    Rows(int length, int endOfText) {
        this.length = length;
        this.endOfText = endOfText;
    }

    private final class Row {
        final long[] ids = new long[length];
        final long[] positions = new long[length];
        /** What is filled up belongs to no text, so that it sees itself only. */
        final long[] texts = new long[length];

        final long[] asked = new long[length];
        int used;
        int count;

        Row() {
            Arrays.fill(ids, endOfText);
            Arrays.fill(asked, NOTHING);
        }

        void add(int[] text, boolean whole) {
            count++;
            for (int i = 0; i <= text.length; i++) {
                ids[used] = i == 0 ? endOfText : text[i - 1];
                positions[used] = i;
                texts[used] = count;
                asked[used] = i < text.length ? text[i] : whole ? endOfText : NOTHING;
                used++;
            }
        }
    }

    /**
     * Puts a text into the first row with room for it.
     *
     * @param whole whether its end is there, which is asked for then
     * @param most rows there may be
     * @return whether it had room
     */
    boolean add(int[] text, boolean whole, int most) {
        Row room = rows.stream()
                .filter(row -> row.used + text.length < length)
                .findFirst()
                .orElse(null);
        if (room == null && rows.size() < most && text.length < length) {
            room = new Row();
            rows.add(room);
        }
        if (room == null) {
            return false;
        }
        room.add(text, whole);
        targets += text.length + (whole ? 1 : 0);
        return true;
    }

    /** How many tokens are asked for. */
    int targets() {
        return targets;
    }

    /** ids, pos, texts, targets: each [rows, length]. */
    NDList tensors(NDManager manager) {
        NDList tensors = new NDList();
        tensors.add(tensor(manager, row -> row.ids));
        tensors.add(tensor(manager, row -> row.positions));
        tensors.add(tensor(manager, row -> row.texts));
        tensors.add(tensor(manager, row -> row.asked));
        return tensors;
    }

    private NDArray tensor(NDManager manager, Function<Row, long[]> part) {
        long[] all = rows.stream().map(part).flatMapToLong(Arrays::stream).toArray();
        return manager.create(all, new Shape(rows.size(), length));
    }
}
