package ml.ispovesti.workbench;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** Tells how far a long work is, on one line of a terminal; says nothing where there is no terminal, or little to do. */
final class TallyLine {

    private static final long EVERY_NANOS = Duration.ofMillis(200).toNanos();
    private static final int FEW = 5;

    private final PrintWriter out;
    private final int goal;
    private final long start = System.nanoTime();
    private final boolean silent;
    private long last = start;
    private long tokens;

    TallyLine(PrintWriter out, int goal) {
        this.out = out;
        this.goal = goal;
        this.silent = goal < FEW || System.console() == null;
    }

    void count(int newTokens, int done) {
        tokens += newTokens;
        long now = System.nanoTime();
        if (!silent && now - last >= EVERY_NANOS) {
            last = now;
            double seconds = (now - start) / 1e9;
            out.printf(
                    Locale.ROOT,
                    "\r%,d of %,d   %,.0f tokens/s   %,.0f s left   ",
                    done,
                    goal,
                    tokens / seconds,
                    seconds / Math.max(1, done) * (goal - done));
            out.flush();
        }
    }

    void end() {
        if (!silent) {
            out.printf(
                    Locale.ROOT,
                    "\r%,d tokens in %,.1f s                              %n",
                    tokens,
                    (System.nanoTime() - start) / 1e9);
            out.flush();
        }
    }
}
