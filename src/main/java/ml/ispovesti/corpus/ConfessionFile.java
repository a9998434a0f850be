package ml.ispovesti.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A text file of confessions: one a line, or, where a line of twenty or more equals signs occurs, everything between two such
 * lines is one (its line breaks become spaces). Or JSON Lines, where the first line begins with a brace: an object a line, with the
 * confession as its {@code text}.
 */
public final class ConfessionFile {

    private static final String SEPARATOR = "={20,}";

    private ConfessionFile() {}

    /** @param line where the text begins in the file, from 1 */
    public record Entry(int line, String text) {}

    /** What the file holds cannot be told; the message says where and why, for people. */
    public static final class Unreadable extends RuntimeException {
        Unreadable(String reason) {
            super(reason);
        }
    }

    /**
     * Empty ones are left out. A byte order mark at the start of the file does no harm.
     *
     * @throws Unreadable for JSON Lines of which one is none
     */
    public static List<Entry> read(Stream<String> lines) {
        List<String> all =
                lines.map(ConfessionFile::withoutMark).map(String::strip).toList();
        if (all.stream().anyMatch(line -> line.matches(SEPARATOR))) {
            return blocks(all);
        }
        List<Entry> singles = singles(all);
        return !singles.isEmpty() && singles.get(0).text().startsWith("{") ? JsonLines.read(singles) : singles;
    }

    private static List<Entry> singles(List<String> lines) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isEmpty()) {
                entries.add(new Entry(i + 1, lines.get(i)));
            }
        }
        return entries;
    }

    private static List<Entry> blocks(List<String> lines) {
        List<Entry> entries = new ArrayList<>();
        List<String> block = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= lines.size(); i++) {
            if (i == lines.size() || lines.get(i).matches(SEPARATOR)) {
                if (!block.isEmpty()) {
                    entries.add(new Entry(start, String.join(" ", block)));
                }
                block.clear();
            } else if (!lines.get(i).isEmpty()) {
                start = block.isEmpty() ? i + 1 : start;
                block.add(lines.get(i));
            }
        }
        return entries;
    }

    private static String withoutMark(String line) {
        return line.startsWith("\uFEFF") ? line.substring(1) : line;
    }
}
