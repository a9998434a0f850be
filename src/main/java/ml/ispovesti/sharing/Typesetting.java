package ml.ispovesti.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A text broken into lines, at the largest size at which all of it fits; where even the smallest is too large, the last line ends
 * with a mark of what is left out.
 *
 * @param size of the letters, in pixels
 */
record Typesetting(int size, List<Line> lines) {

    static final String MORE = "…";
    static final double LEADING = 1.4;

    private static final int LARGEST = 76;
    private static final int SMALLEST = 34;
    private static final int STEP = 2;

    /** So that a word without end fits a line at the smallest size. */
    private static final int LONGEST_PART = 22;

    /** From {@code start} to {@code end} in the text. */
    record Line(int start, int end, boolean cut) {}

    /** A word, or a part of one that is too long; {@code glued} to the one before it. */
    private record Word(int start, int end, double width, boolean glued) {}

    /** @param widths of a piece of text at size 1 */
    static Typesetting of(String text, double width, double height, ToDoubleFunction<String> widths) {
        List<Word> words = words(text, widths);
        double space = widths.applyAsDouble(" ");
        for (int size = LARGEST; size >= SMALLEST; size -= STEP) {
            List<Line> lines = lines(words, width / size, space);
            if (lines != null && lines.size() * LEADING * size <= height) {
                return new Typesetting(size, lines);
            }
        }
        // Room for the mark is kept on each line; a hair's breadth that nobody misses.
        double roomForMore = widths.applyAsDouble(MORE);
        List<Line> lines = lines(words, width / SMALLEST - roomForMore, space);
        int most = (int) (height / (LEADING * SMALLEST));
        Line last = lines.get(most - 1);
        List<Line> kept = new ArrayList<>(lines.subList(0, most - 1));
        kept.add(new Line(last.start(), withoutComma(text, last), true));
        return new Typesetting(SMALLEST, List.copyOf(kept));
    }

    private static int withoutComma(String text, Line line) {
        return ",;:".indexOf(text.charAt(line.end() - 1)) < 0 ? line.end() : line.end() - 1;
    }

    double height() {
        return lines.size() * LEADING * size;
    }

    private static List<Word> words(String text, ToDoubleFunction<String> widths) {
        List<Word> words = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            if (text.charAt(start) == ' ') {
                start++;
                continue;
            }
            int space = text.indexOf(' ', start);
            int end = space < 0 ? text.length() : space;
            for (int part = start; part < end; ) {
                int partEnd = text.offsetByCodePoints(part, Math.min(LONGEST_PART, text.codePointCount(part, end)));
                words.add(new Word(part, partEnd, widths.applyAsDouble(text.substring(part, partEnd)), part > start));
                part = partEnd;
            }
            start = end;
        }
        return words;
    }

    /** @return null where one word alone is wider than a line */
    private static List<Line> lines(List<Word> words, double width, double space) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        int end = 0;
        double filled = 0;
        for (Word word : words) {
            if (word.width() > width) {
                return null;
            }
            double before = filled == 0 || word.glued() ? 0 : space;
            if (filled > 0 && filled + before + word.width() > width) {
                lines.add(new Line(start, end, false));
                filled = 0;
                before = 0;
            }
            if (filled == 0) {
                start = word.start();
            }
            end = word.end();
            filled += before + word.width();
        }
        if (end > 0) {
            lines.add(new Line(start, end, false));
        }
        return lines;
    }
}
