package ml.ispovesti.workbench;

import java.io.PrintWriter;
import ml.ispovesti.generator.ConfessionWriter.Progress;

/** Shows a text in a terminal while it is written; one that is begun anew is shown on a new line. */
final class LiveText implements Progress {

    private final PrintWriter terminal;
    private String shown = "";

    /** @param terminal null to show nothing */
    LiveText(PrintWriter terminal) {
        this.terminal = terminal;
    }

    @Override
    public synchronized void text(String soFar) {
        if (terminal != null) {
            terminal.print(rest(soFar));
            terminal.flush();
            shown = soFar;
        }
    }

    /** What is to be printed so that the whole text is there. */
    synchronized String rest(String text) {
        return text.startsWith(shown) ? text.substring(shown.length()) : System.lineSeparator() + text;
    }
}
