package ml.ispovesti.confession;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An entry of the block list. The word itself, and with * at its end all that begin so, with * before it all that end so. It also matches
 * what people write to get a word past a machine (see {@link FoldedWord}): each letter may be repeated, written without its mark, or as the
 * digit or sign that looks like it. A letter that has its mark is meant so: "guz*" does not match "gužva".
 */
final class BlockedWord {

    private static final Pattern ENTRY = Pattern.compile("\\*?[a-z0-9čćžšđ]+\\*?");
    private static final int FEWEST_OF_A_WORD = 2;
    private static final int FEWEST_OF_A_PART = 3;
    /** The places of a word are bits of a number. */
    private static final int MOST = 40;

    /** As in "shiptar"; and as in "djubre". */
    private static final String WITH_H = "čćšž";

    private static final int LETTERS = 'ž' + 1;

    final String entry;
    private final String letters;
    private final boolean anyBeginning;
    private final boolean anyEnd;
    private final boolean hasDigits;
    /** By character, the places in the word where it may stand. */
    private final long[] likes = new long[LETTERS];
    /** By character, the places behind which it may stand as well. */
    private final long[] tails = new long[LETTERS];

    private BlockedWord(String entry) {
        this.entry = entry;
        anyBeginning = entry.startsWith("*");
        anyEnd = entry.endsWith("*");
        letters = withoutDoubles(entry.replace("*", "").replace("dj", "đ"));
        hasDigits = letters.chars().anyMatch(Character::isDigit);
    }

    /** @throws OneLine.Unacceptable with a reason for people */
    static BlockedWord of(String raw) {
        String entry = Cyrillic.toLatin(Normalizer.normalize(raw.strip(), Normalizer.Form.NFC))
                .toLowerCase(Locale.ROOT);
        if (!ENTRY.matcher(entry).matches()) {
            throw new OneLine.Unacceptable("Give one word of letters or digits; * before or after it stands for any.");
        }
        BlockedWord word = new BlockedWord(entry);
        int fewest = word.anyBeginning || word.anyEnd ? FEWEST_OF_A_PART : FEWEST_OF_A_WORD;
        if (word.letters.length() < fewest || word.letters.length() > MOST) {
            throw new OneLine.Unacceptable(
                    "Give " + fewest + " to " + MOST + " letters; fewer would match too much that is meant well.");
        }
        word.learn();
        return word;
    }

    /** As a repeated letter is matched by one, two in a row match what one does. */
    private static String withoutDoubles(String word) {
        StringBuilder single = new StringBuilder();
        word.chars().forEach(c -> {
            if (single.isEmpty() || single.charAt(single.length() - 1) != c) {
                single.append((char) c);
            }
        });
        return single.toString();
    }

    /** Where it is in a word, as its first letter's place and that behind its last; null where it is not. */
    int[] in(FoldedWord word) {
        for (int start = 0; start < word.length(); start++) {
            if (mayBegin(word, start) && !(repeats(word, start) && mayBegin(word, start - 1))) {
                int end = endFrom(word, start);
                if (end > 0) {
                    return new int[] {start, end};
                }
            }
        }
        return null;
    }

    private boolean mayBegin(FoldedWord word, int start) {
        return anyBeginning || word.begins(start);
    }

    /** Then whatever begins here was found from the letter before. */
    private static boolean repeats(FoldedWord word, int start) {
        return start > 0 && word.at(start) == word.at(start - 1);
    }

    /** Walks all ways of reading the word at once: bit i stands for the letters up to i having been read. @return 0 for none */
    private int endFrom(FoldedWord word, int start) {
        long last = 1L << letters.length() - 1;
        long read = 0;
        for (int i = start; i < word.length(); i++) {
            char written = word.at(i);
            long reached = read << 1 | read | (i == start ? 1 : 0);
            read = reached & places(likes, written) | read & places(tails, written);
            if (read == 0) {
                return 0;
            }
            if ((read & last) != 0 && (anyEnd || word.ends(i)) && isMeant(word, start, i + 1)) {
                return anyEnd ? word.endOfPiece(i) : i + 1;
            }
        }
        return 0;
    }

    private static long places(long[] all, char written) {
        return written < all.length ? all[written] : 0;
    }

    /** Digits and signs stand for some letters, never for most: "5 150" spells nothing. */
    private boolean isMeant(FoldedWord word, int start, int end) {
        int real = 0;
        for (int i = start; i < end; i++) {
            real += Character.isLetter(word.at(i)) ? 1 : 0;
        }
        return hasDigits || 2 * real >= end - start;
    }

    /** What each letter may be written as. */
    private void learn() {
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            long place = 1L << i;
            likes[letter] |= place;
            FoldedWord.alike(letter).chars().forEach(written -> likes[written] |= place);
            if (WITH_H.indexOf(letter) >= 0) {
                tails['h'] |= place;
            } else if (letter == 'đ') {
                tails['j'] |= place;
            }
        }
    }
}
