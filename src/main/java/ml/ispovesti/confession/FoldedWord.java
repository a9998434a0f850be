package ml.ispovesti.confession;

import java.util.Map;

/**
 * A word as it is compared with blocked ones, in small Latin letters: what stands together in a text, or is spelled letter by letter
 * ("p e d e r"). It knows where it may begin and end, and where in the text that is.
 */
final class FoldedWord {

    /** By letter, what people write in its place; % stands for the euro sign. */
    private static final Map<Character, String> ALIKE = Map.ofEntries(
            Map.entry('a', "4@*"),
            Map.entry('b', "8"),
            Map.entry('č', "cć"),
            Map.entry('ć', "cč"),
            Map.entry('đ', "d"),
            Map.entry('e', "3%*"),
            Map.entry('g', "69"),
            Map.entry('i', "1!|y*"),
            Map.entry('j', "y"),
            Map.entry('k', "q"),
            Map.entry('l', "1|"),
            Map.entry('o', "0*"),
            Map.entry('s', "5$"),
            Map.entry('š', "s5$"),
            Map.entry('t', "7"),
            Map.entry('u', "*"),
            Map.entry('v', "w"),
            Map.entry('z', "2"),
            Map.entry('ž', "z2"));

    private static final int BEGIN = 1;
    private static final int END = 2;

    private final StringBuilder letters = new StringBuilder();
    /** Of each letter, whether a word may begin there, and whether one may end. */
    private final StringBuilder borders = new StringBuilder();

    private final StringBuilder places = new StringBuilder();

    static String alike(char letter) {
        return ALIKE.getOrDefault(letter, "");
    }

    /** @param place in the text; a text has fewer places than there are chars */
    void add(char letter, int place) {
        letters.append(letter);
        borders.append((char) 0);
        places.append((char) place);
    }

    /** A piece is what stands between two marks. A word may begin and end there, with or without the digits and signs around it. */
    void endPiece(int first, boolean mayBegin) {
        int end = length();
        if (end == first) {
            return;
        }
        mark(end - 1, END);
        if (mayBegin) {
            mark(first, BEGIN);
        }
        int firstLetter = first;
        while (firstLetter < end && !Character.isLetter(at(firstLetter))) {
            firstLetter++;
        }
        if (firstLetter == end) {
            return;
        }
        for (int i = first; mayBegin && i <= firstLetter; i++) {
            mark(i, BEGIN);
        }
        for (int i = end - 1; !Character.isLetter(at(i)); i--) {
            mark(i - 1, END);
        }
    }

    private void mark(int i, int border) {
        borders.setCharAt(i, (char) (borders.charAt(i) | border));
    }

    int length() {
        return letters.length();
    }

    char at(int i) {
        return letters.charAt(i);
    }

    boolean begins(int i) {
        return (borders.charAt(i) & BEGIN) != 0;
    }

    boolean ends(int i) {
        return (borders.charAt(i) & END) != 0;
    }

    /** Behind the last letter of the piece that a letter is in. */
    int endOfPiece(int i) {
        int last = i;
        while (!ends(last)) {
            last++;
        }
        return last + 1;
    }

    int place(int i) {
        return places.charAt(i);
    }
}
