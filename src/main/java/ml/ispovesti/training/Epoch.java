package ml.ispovesti.training;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;

/** The texts of a {@link Mix}, in batches of full rows. The same seed gives the same batches. */
final class Epoch {

    /** So many that found no room are looked at again in each batch that follows. */
    private static final int WAITING = 64;

    private final Texts texts;
    private final int rows;
    private final int length;
    private final int endOfText;
    private final int[] order;
    private final Deque<Integer> waiting = new ArrayDeque<>();
    private int next;

    /** @param length of a row, in tokens */
    Epoch(Texts texts, Mix mix, int rows, int length, int endOfText, SplittableRandom random) {
        this.texts = texts;
        this.rows = rows;
        this.length = length;
        this.endOfText = endOfText;
        this.order = mix.order(random);
    }

    boolean isOver() {
        return next == order.length && waiting.isEmpty();
    }

    Rows next() {
        Rows batch = new Rows(length, endOfText);
        List<Integer> still = new ArrayList<>();
        while (!waiting.isEmpty()) {
            offer(waiting.removeFirst(), batch, still);
        }
        while (still.size() < WAITING && next < order.length) {
            offer(order[next++], batch, still);
        }
        waiting.addAll(still);
        return batch;
    }

    private void offer(int text, Rows batch, List<Integer> still) {
        if (!batch.add(texts.get(text), texts.isWhole(text), rows)) {
            still.add(text);
        }
    }

    /** How many batches are left; it hardly depends on the order. Nothing is left after. */
    int batches() {
        int batches = 0;
        for (; !isOver(); batches++) {
            next();
        }
        return batches;
    }
}
