package ml.ispovesti.confession;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Text that people type in a few lines: each like {@link OneLine}, at most one empty one between two, none around them. */
public final class FewLines {

    private static final int MOST = 10;
    private static final Pattern BREAK = Pattern.compile("\\R");

    private FewLines() {}

    /**
     * @param raw may be null, which reads as empty
     * @param longest in code points, line breaks included, counted after normalising
     * @throws OneLine.Unacceptable with a reason for people
     */
    public static String of(String raw, int longest) {
        if (raw == null) {
            return "";
        }
        List<String> lines = new ArrayList<>();
        for (String rawLine : BREAK.split(raw, -1)) {
            String line = OneLine.of(rawLine, longest);
            boolean emptyBefore = lines.isEmpty() || lines.get(lines.size() - 1).isEmpty();
            if (!line.isEmpty() || !emptyBefore) {
                lines.add(line);
            }
        }
        String text = String.join("\n", lines).strip();
        if (text.lines().count() > MOST) {
            throw new OneLine.Unacceptable("It has more than " + MOST + " lines; leave some breaks out.");
        }
        if (text.codePointCount(0, text.length()) > longest) {
            throw OneLine.tooLong(longest);
        }
        return text;
    }
}
