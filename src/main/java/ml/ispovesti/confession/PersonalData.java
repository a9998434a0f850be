package ml.ispovesti.confession;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import ml.ispovesti.problem.Problem;

/**
 * What tells strangers how to reach or to rob somebody: phone numbers, e-mail addresses, long numbers (of accounts, cards, citizens). It
 * knows how they are written here, and the usual ways to write them past a machine; dates, times and prices are none of them.
 */
public final class PersonalData {

    /** In the words of a sentence that begins with "It holds". */
    public enum Kind {
        PHONE("a phone number"),
        E_MAIL("an e-mail address"),
        NUMBER("a long number");

        private final String what;

        Kind(String what) {
            this.what = what;
        }
    }

    /** What emoji digits are made with, and the one invisible character that texts may have. */
    private static final Pattern ORNAMENT = Pattern.compile("[\\uFE0F\\u20E3\\u200D]");

    private static final Pattern AT =
            Pattern.compile("[ ]?[(\\[{<*_-][ ]?(?:at|et|majmun|ludo a|@)[ ]?[)\\]}>*_-][ ]?| ?@ ?| (?:at|majmun) ");
    private static final Pattern DOT =
            Pattern.compile("[ ]?[(\\[{<*_-][ ]?(?:dot|tačka|tacka|točka|tocka|\\.)[ ]?[)\\]}>*_-][ ]?"
                    + "| (?:dot|tačka|tacka|točka|tocka) ");

    /** The one before the @ is enough of a name. Possessive, so that no text takes long. */
    private static final Pattern JOINED = Pattern.compile("[\\p{L}\\p{N}]@(?:[\\p{L}\\p{N}-]++\\.)++\\p{L}{2,}+");

    private static final Pattern SPACED = Pattern.compile(
            "[\\p{L}\\p{N}]@[\\p{L}\\p{N}-]++ ?\\. ?(?:com|net|org|info|rs|me|ba|hr|si|mk|de|at|ch|eu|edu|yu)(?![\\p{L}\\p{N}])");
    private static final Pattern PROVIDER = Pattern.compile(
            "[\\p{L}\\p{N}]@(?:gmail|yahoo|hotmail|outlook|live|icloud|proton|protonmail|eunet|mts|sbb)(?![\\p{L}\\p{N}])");

    private PersonalData() {}

    /** The first kind that a text holds. */
    public static Optional<Kind> in(String text) {
        String plain = ORNAMENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
        String latin = Cyrillic.toLatin(plain).toLowerCase(Locale.ROOT);
        return holdsAddress(latin) ? Optional.of(Kind.E_MAIL) : Digits.of(latin).kind();
    }

    /** Refuses a text of somebody's that holds any. */
    public static void refuse(String text) {
        in(text).ifPresent(kind -> {
            throw Problem.PERSONAL_DATA.because("It holds " + kind.what
                    + ", or something that looks like one. Everybody can read it here, so leave it out.");
        });
    }

    private static boolean holdsAddress(String text) {
        String marked = DOT.matcher(AT.matcher(text).replaceAll("@")).replaceAll(".");
        return marked.indexOf('@') >= 0
                && (JOINED.matcher(marked).find()
                        || SPACED.matcher(marked).find()
                        || PROVIDER.matcher(marked).find());
    }
}
