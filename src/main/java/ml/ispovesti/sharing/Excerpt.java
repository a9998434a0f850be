package ml.ispovesti.sharing;

import java.text.BreakIterator;
import java.util.Locale;

/** The first words of a text, for places that have no room for all of it. */
final class Excerpt {

    private static final String MORE = "…";

    private Excerpt() {}

    /** @param longest in UTF-16 units, the mark of what is left out not counted */
    static String of(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int space = text.lastIndexOf(' ', longest);
        // A single endless word is cut where no letter or emoji is torn apart.
        int end = space > longest / 2 ? space : wholeCharacters(text, longest);
        return text.substring(0, end).stripTrailing().replaceFirst("[,;:–-]$", "") + MORE;
    }

    private static int wholeCharacters(String text, int longest) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        return Math.max(0, characters.preceding(longest + 1));
    }
}
