package ml.ispovesti.confession;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A text taken apart into the words that somebody may have meant by it. */
final class FoldedText {

    /** Within a word, these are letters. */
    private static final String SIGNS = "@$€!|*";
    /** These divide a word for show only. Others do where no capital follows, as it does after a sentence. */
    private static final String JOINERS = "-‐‑–_'’`´~·•+=/\\^";

    private static final String MARKS = ".,:;?…";

    private static final String OURS = "čćžšđ";

    private static final int MOST_BETWEEN_LETTERS = 6;
    private static final int FEWEST_SPELLED = 3;

    private static final String LOOKS_CYRILLIC = "аевкмнорстухјѕі";
    private static final String LOOKS_LATIN = "aebkmhopctyxjsi";
    private static final String LOOKS_GREEK = "αβεικνορτυχ";
    private static final String GREEK_LATIN = "abeikvoptux";

    /** The places of letters in the text, by piece. */
    private record Piece(int start, int end) {}

    private final String text;
    private final List<Piece> pieces = new ArrayList<>();

    /** @param text in NFC */
    FoldedText(String text) {
        this.text = text;
        int i = 0;
        while (i < text.length()) {
            int end = i;
            while (end < text.length() && isPart(end, i)) {
                end += Character.charCount(text.codePointAt(end));
            }
            if (end > i) {
                pieces.add(new Piece(i, end));
                i = end;
            } else {
                i += Character.charCount(text.codePointAt(i));
            }
        }
    }

    List<FoldedWord> words() {
        List<FoldedWord> words = new ArrayList<>();
        FoldedWord word = new FoldedWord();
        for (int i = 0; i < pieces.size(); i++) {
            append(word, pieces.get(i), true);
            if (i + 1 == pieces.size() || !joined(pieces.get(i), pieces.get(i + 1))) {
                words.add(word);
                word = new FoldedWord();
            }
        }
        addSpelled(words);
        return words;
    }

    private boolean isPart(int i, int start) {
        int c = text.codePointAt(i);
        if (Character.isLetterOrDigit(c) || isMark(c) && i > start) {
            return true;
        }
        return SIGNS.indexOf(c) >= 0 && letterFollows(i) && (i > start || c == '$' || c == '@' || c == '€');
    }

    private boolean letterFollows(int i) {
        int next = i + 1;
        while (next < text.length() && SIGNS.indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        return next < text.length() && Character.isLetterOrDigit(text.codePointAt(next));
    }

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> true;
            default -> false;
        };
    }

    private boolean joined(Piece one, Piece other) {
        String between = text.substring(one.end, other.start);
        if (between.chars().allMatch(c -> JOINERS.indexOf(c) >= 0)) {
            return true;
        }
        int last = text.codePointBefore(one.end);
        int first = text.codePointAt(other.start);
        boolean goesOn = Character.isLowerCase(first) || Character.isUpperCase(last) && Character.isUpperCase(first);
        return goesOn && between.length() == 1 && MARKS.contains(between) && Character.isLetter(last);
    }

    /** Three or more single letters, whatever stands between them, and the piece that follows them. */
    private void addSpelled(List<FoldedWord> words) {
        int first = 0;
        for (int i = 0; i <= pieces.size(); i++) {
            boolean goesOn = i < pieces.size() && (i == first || near(pieces.get(i - 1), pieces.get(i)));
            if (goesOn && isOneLetter(pieces.get(i))) {
                continue;
            }
            if (i - first >= FEWEST_SPELLED) {
                FoldedWord word = new FoldedWord();
                pieces.subList(first, i).forEach(piece -> append(word, piece, true));
                if (goesOn) {
                    append(word, pieces.get(i), false);
                }
                words.add(word);
            }
            boolean begins = i < pieces.size() && isOneLetter(pieces.get(i));
            first = begins ? i : i + 1;
        }
    }

    private static boolean near(Piece one, Piece other) {
        return other.start - one.end <= MOST_BETWEEN_LETTERS;
    }

    private boolean isOneLetter(Piece piece) {
        return text.substring(piece.start, piece.end)
                        .toLowerCase(Locale.ROOT)
                        .codePoints()
                        .distinct()
                        .count()
                == 1;
    }

    private void append(FoldedWord word, Piece piece, boolean mayBegin) {
        int first = word.length();
        boolean mixed = text.substring(piece.start, piece.end).codePoints().anyMatch(FoldedText::isLatin);
        for (int i = piece.start; i < piece.end; i += Character.charCount(text.codePointAt(i))) {
            String letters = folded(text.codePointAt(i), mixed);
            for (int letter = 0; letter < letters.length(); letter++) {
                word.add(letters.charAt(letter), i);
            }
        }
        word.endPiece(first, mayBegin);
    }

    private static boolean isLatin(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    }

    /** A Cyrillic letter among Latin ones is there for its looks. Of marks, those of our letters stay. */
    private static String folded(int codePoint, boolean mixed) {
        String small = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder();
        small.codePoints().forEach(c -> {
            int cyrillic = mixed ? LOOKS_CYRILLIC.indexOf(c) : -1;
            int greek = LOOKS_GREEK.indexOf(c);
            if (cyrillic >= 0) {
                out.append(LOOKS_LATIN.charAt(cyrillic));
            } else if (greek >= 0) {
                out.append(GREEK_LATIN.charAt(greek));
            } else if (c == '€') {
                out.append('%');
            } else {
                Cyrillic.toLatin(Character.toString(c)).codePoints().forEach(each -> out.append(withoutMarks(each)));
            }
        });
        return out.toString();
    }

    private static String withoutMarks(int c) {
        if (OURS.indexOf(c) >= 0) {
            return Character.toString(c);
        }
        StringBuilder bare = new StringBuilder();
        Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD)
                .codePoints()
                .filter(each -> !isMark(each))
                .forEach(bare::appendCodePoint);
        return bare.toString();
    }
}
