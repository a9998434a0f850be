package ml.ispovesti.arena;

import java.util.Locale;

/** What a number among the settings may be. */
public final class Bounds {

    private Bounds() {}

    /**
     * @param name the setting's, for people
     * @throws IllegalArgumentException if it is outside of the bounds, infinite, or no number
     */
    public static void check(String name, double value, double least, double most) {
        // Turned around, so that NaN is refused too.
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "%s is %s; it has to be a number from %s to %s", name, value, least, most));
        }
    }
}
