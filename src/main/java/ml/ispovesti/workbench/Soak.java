package ml.ispovesti.workbench;

import java.io.PrintWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import ml.ispovesti.generator.ConfessionWriter.Assignment;
import ml.ispovesti.generator.ConfessionWriter.Draft;
import ml.ispovesti.generator.Mood;
import ml.ispovesti.gpt2.Gpt2Writer;
import ml.ispovesti.gpt2.Memory;

/** Writes very many texts, and tells how much memory the process has on the way. */
final class Soak {

    private static final String[] BEGINNINGS = {"", "Kad sam bila mala", "Mrzim kad", "Sinoć sam", "Moj komšija"};
    private static final int REPORTS = 10;

    private final Gpt2Writer writer;
    private final int count;
    private final PrintWriter out;
    private final Deque<CompletableFuture<Draft>> underWay = new ArrayDeque<>();
    private long tokens;
    private int failed;

    Soak(Gpt2Writer writer, int count, PrintWriter out) {
        this.writer = writer;
        this.count = count;
        this.out = out;
    }

    /** @return whether all texts came out */
    boolean run(String model) {
        writer.start(model).join();
        long start = System.nanoTime();
        int asked = 0;
        out.println("| texts | tokens/s | RSS, MB | peak RSS, MB |\n|---|---|---|---|");
        for (int done = 1; done <= count; done++) {
            while (underWay.size() < 2 * writer.slots() && asked < count) {
                underWay.add(writer.write(assignment(asked++), new LiveText(null)));
            }
            tokens += tokensOf(underWay.remove());
            if (done % Math.max(1, count / REPORTS) == 0 || done == Math.max(1, count / 100)) {
                report(done, (System.nanoTime() - start) / 1e9);
            }
        }
        out.printf("%n%d of %d failed%n", failed, count);
        out.flush();
        return failed == 0;
    }

    private static Assignment assignment(int number) {
        // Some beginnings are asked for often, some never again.
        String beginning = BEGINNINGS[number % BEGINNINGS.length] + (number % 7 == 0 ? " " + number : "");
        return new Assignment(beginning, Mood.values()[number % Mood.values().length], number);
    }

    private int tokensOf(CompletableFuture<Draft> draft) {
        return draft.handle((written, failure) -> {
                    failed += failure == null ? 0 : 1;
                    return failure == null ? written.effort().newTokens() : 0;
                })
                .join();
    }

    private void report(int done, double seconds) {
        out.printf(
                Locale.ROOT,
                "| %d | %.0f | %.0f | %.0f |%n",
                done,
                tokens / seconds,
                Memory.resident() / 1e6,
                Memory.peak() / 1e6);
        out.flush();
    }
}
