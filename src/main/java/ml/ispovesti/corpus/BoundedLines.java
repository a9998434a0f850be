package ml.ispovesti.corpus;

import java.io.IOException;
import java.io.Reader;

/** Lines of which none is longer than memory allows: what is beyond {@link #LONGEST} is not kept. */
final class BoundedLines {

    /** In chars; far more than any confession has. */
    static final int LONGEST = 1 << 18;

    private final Reader reader;
    private final char[] buffer = new char[1 << 13];
    private final StringBuilder line = new StringBuilder();
    private int next;
    private int end;

    BoundedLines(Reader reader) {
        this.reader = reader;
    }

    /** @return null at the end; one that was cut has {@link #LONGEST} chars */
    String read() throws IOException {
        line.setLength(0);
        boolean any = false;
        while (next < end || fill()) {
            any = true;
            int from = next;
            while (next < end && buffer[next] != '\n') {
                next++;
            }
            line.append(buffer, from, Math.min(next - from, LONGEST - line.length()));
            if (next < end) {
                next++;
                break;
            }
        }
        return any ? line.toString() : null;
    }

    private boolean fill() throws IOException {
        next = 0;
        end = reader.read(buffer);
        return end > 0;
    }
}
