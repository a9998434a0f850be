package ml.ispovesti.confession;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Serbian Cyrillic to Gaj's Latin; other letters stay as they are. */
public final class Cyrillic {

    private static final Map<Character, String> LATIN = new HashMap<>();

    static {
        String cyrillic = "абвгдђежзијклљмнњопрстћуфхцчџш";
        String[] latin = "a b v g d đ e ž z i j k l lj m n nj o p r s t ć u f h c č dž š".split(" ");
        for (int i = 0; i < latin.length; i++) {
            char small = cyrillic.charAt(i);
            LATIN.put(small, latin[i]);
            LATIN.put(Character.toUpperCase(small), Character.toUpperCase(latin[i].charAt(0)) + latin[i].substring(1));
        }
    }

    private Cyrillic() {}

    /** „ЉУБАВ“ becomes „LJUBAV“, „Љубав“ becomes „Ljubav“: a two-letter capital follows its neighbours. */
    public static String toLatin(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            String latin = LATIN.get(text.charAt(i));
            if (latin == null) {
                out.append(text.charAt(i));
            } else {
                out.append(shouting(text, i) ? latin.toUpperCase(Locale.ROOT) : latin);
            }
        }
        return out.toString();
    }

    private static boolean shouting(String text, int i) {
        if (!Character.isUpperCase(text.charAt(i))) {
            return false;
        }
        boolean letterFollows = i + 1 < text.length() && Character.isLetter(text.charAt(i + 1));
        int neighbour = letterFollows ? i + 1 : i - 1;
        return neighbour >= 0 && Character.isUpperCase(text.charAt(neighbour));
    }
}
