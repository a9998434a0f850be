package ml.ispovesti.training;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** All texts once, in an order of chance, in batches of full rows. The same seed gives the same batches. */
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
    Epoch(Texts texts, int rows, int length, int endOfText, SplittableRandom random) {
        this.texts = texts;
        this.rows = rows;
        this.length = length;
        this.endOfText = endOfText;
        this.order = IntStream.range(0, texts.count()).toArray();
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int text = order[i];
            order[i] = order[other];
            order[other] = text;
        }
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
        if (!batch.add(texts.get(text), rows)) {
            still.add(text);
        }
    }

    /** How many batches an epoch of these texts has; it hardly depends on the order. */
    static int batches(Texts texts, int rows, int length, int endOfText, SplittableRandom random) {
        Epoch epoch = new Epoch(texts, rows, length, endOfText, random);
        int batches = 0;
        for (; !epoch.isOver(); batches++) {
            epoch.next();
        }
        return batches;
    }
}
