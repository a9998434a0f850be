package ml.ispovesti.preparation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import ml.ispovesti.confession.Cyrillic;

/**
 * Tells Serbian, Bosnian, Croatian and Montenegrin from others by the small words that no text does without. It needs neither a model
 * nor a library, and lets pass what it cannot tell: few words, or none of anybody's.
 */
final class Language {

    private static final int FEWEST_WORDS = 6;
    private static final int LONG = 25;

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    private static final Set<String> OWN = words(
            "sam si je smo ste su i u na se da ne za od s sa iz do po mi me ti te ga mu joj ju ih im ili ali kad kada kao što sto"
                    + " šta sta jer pa samo još jos već vec nije nisam bio bila bilo će ću ce cu ja on ona oni moj moja moje"
                    + " svaki svaka sve svi kod pred dok kako koji koja koje to taj ta bih bi ni niko nitko ništa nista");

    private static final List<Set<String>> OTHERS = List.of(
            words(
                    "the and of to that was is it you for with my his her they have had not but are this when would what been"),
            words(
                    "der die das und ist nicht ich mit ein eine den dem auf war für sich auch wir sie er es haben hat wenn"),
            words("le la les et est je un une des que pas pour dans qui il elle mon avec sur ce mais ont était"),
            words("il che di non è un una per con mio mia sono ho ma gli della nel anche quando mi era"),
            words("el los las que es un una por con mi pero como para más cuando yo muy había fue y"),
            words("sem je in na se ki pa ne z bil bila kot kaj ko tudi ni vse sva smo še zelo lahko jaz kje nisem"),
            words("az és hogy nem egy van volt meg de ez csak már mint ha is én"),
            words("и в не на я что с он как это по но она мне меня был была было все мы вы они у из"),
            words("и во не на се јас што со тој како ова но таа ми ме бев беше сум сите ние тие од"));

    private Language() {}

    /** @param text in Latin or Cyrillic */
    static boolean isForeign(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        List<String> words = split(small);
        if (words.size() < FEWEST_WORDS) {
            return false;
        }
        long own = hits(OWN, split(Cyrillic.toLatin(small)));
        long most = OTHERS.stream().mapToLong(other -> hits(other, words)).max().orElse(0);
        return most > own || own == 0 && words.size() >= LONG;
    }

    private static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        for (String word : NO_LETTERS.split(text)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    private static long hits(Set<String> language, List<String> words) {
        return words.stream().filter(language::contains).count();
    }

    private static Set<String> words(String all) {
        return Set.copyOf(List.of(all.split(" ")));
    }
}
