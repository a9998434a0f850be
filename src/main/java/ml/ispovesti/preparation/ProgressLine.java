package ml.ispovesti.preparation;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** Tells how far the work is, on one line of a terminal; says nothing where there is none. */
final class ProgressLine {

    private static final long EVERY_NANOS = Duration.ofMillis(200).toNanos();

    private final PrintWriter terminal;
    private final boolean silent = System.console() == null;
    private final long start = System.nanoTime();
    private long last = start;

    ProgressLine(PrintWriter terminal) {
        this.terminal = terminal;
    }

    void show(Findings.Counts counts) {
        long now = System.nanoTime();
        if (!silent && now - last >= EVERY_NANOS) {
            last = now;
            terminal.printf(
                    Locale.ROOT,
                    "\r%,d texts read, %,d kept   %,.0f a second   ",
                    counts.read(),
                    counts.train() + counts.validation(),
                    counts.read() / ((now - start) / 1e9));
            terminal.flush();
        }
    }

    void end() {
        if (!silent) {
            terminal.print("\r" + " ".repeat(70) + "\r");
            terminal.flush();
        }
    }
}
