package ml.ispovesti.published;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import ml.ispovesti.confession.Cyrillic;
import ml.ispovesti.confession.Words;

/**
 * Words as they are searched for: Latin, small, without marks, so that "Шта", "šta" and "sta" are one. The letter đ is written in two
 * ways where there is none on the keyboard, dj and d, so a text that has it is found by both.
 */
final class SearchWords {

    /** In code points; what follows is not looked at. An index takes no word of a whole text's length. */
    private static final int LONGEST = 40;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private SearchWords() {}

    /** What a text is found by. */
    static Set<String> of(String text) {
        Set<String> found = new LinkedHashSet<>();
        for (String word : words(text)) {
            found.add(shortened(word.replace("đ", "dj")));
            found.add(shortened(word.replace('đ', 'd')));
        }
        return found;
    }

    /** The beginnings of words that somebody asks for, each once. */
    static List<String> asked(String query) {
        return words(query).stream()
                .map(word -> shortened(word.replace("đ", "dj")))
                .distinct()
                .toList();
    }

    /** Marks come off as Unicode has them, which leaves đ: its stroke is none. */
    private static List<String> words(String text) {
        String small = Cyrillic.toLatin(text).toLowerCase(Locale.ROOT);
        return Words.of(
                MARKS.matcher(Normalizer.normalize(small, Normalizer.Form.NFKD)).replaceAll(""));
    }

    private static String shortened(String word) {
        return word.codePointCount(0, word.length()) <= LONGEST
                ? word
                : word.substring(0, word.offsetByCodePoints(0, LONGEST));
    }
}
