package ml.ispovesti.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A text file of confessions: one a line, or, where a line of twenty or more equals signs occurs, everything between two such
 * lines is one (its line breaks become spaces).
 */
public final class ConfessionFile {

    private static final String SEPARATOR = "={20,}";

    private ConfessionFile() {}

    /** @param line where the text begins in the file, from 1 */
    public record Entry(int line, String text) {}

    /** Empty ones are left out. A byte order mark at the start of the file does no harm. */
    public static List<Entry> read(Stream<String> lines) {
        List<String> all =
                lines.map(ConfessionFile::withoutMark).map(String::strip).toList();
        return all.stream().anyMatch(line -> line.matches(SEPARATOR)) ? blocks(all) : singles(all);
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
