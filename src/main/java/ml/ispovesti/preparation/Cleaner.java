package ml.ispovesti.preparation;

import java.util.Optional;
import java.util.regex.Pattern;
import ml.ispovesti.confession.Cyrillic;
import ml.ispovesti.confession.OneLine;
import ml.ispovesti.confession.PersonalData;

/** One text as it is learned, or why it is not. */
final class Cleaner {

    /** Line breaks, tabs and what old encodings leave in between. */
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");

    /** Soft hyphens, marks of byte order and of direction; not the joiner of emoji. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}&&[^\\u200D]]");

    private static final char REPLACED = '\uFFFD';

    private final Recipe recipe;

    Cleaner(Recipe recipe) {
        this.recipe = recipe;
    }

    /** @param left empty where the text may stay, which then is {@code text} */
    record Cleaned(String text, Optional<Why> left) {}

    Cleaned clean(String raw) {
        // Whatever normalising does, it makes no text this long short enough.
        if (raw.length() > 16 * recipe.longest() + 1_000) {
            return left(Why.LONG);
        }
        String text;
        try {
            text = OneLine.of(
                    INVISIBLE.matcher(CONTROLS.matcher(raw).replaceAll(" ")).replaceAll(""), Integer.MAX_VALUE / 32);
        } catch (OneLine.Unacceptable e) {
            return left(Why.BROKEN);
        }
        if (text.indexOf(REPLACED) >= 0) {
            return left(Why.BROKEN);
        }
        String written = recipe.latin() ? Cyrillic.toLatin(text) : text;
        return new Cleaned(written, wrong(written));
    }

    private Optional<Why> wrong(String text) {
        int length = text.codePointCount(0, text.length());
        if (length < recipe.shortest()) {
            return Optional.of(Why.SHORT);
        }
        if (length > recipe.longest()) {
            return Optional.of(Why.LONG);
        }
        if (PersonalData.in(text).isPresent()) {
            return Optional.of(Why.PERSONAL);
        }
        return recipe.anyLanguage() || !Language.isForeign(text) ? Optional.empty() : Optional.of(Why.FOREIGN);
    }

    private static Cleaned left(Why why) {
        return new Cleaned("", Optional.of(why));
    }
}
