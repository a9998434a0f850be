package ml.ispovesti.arena;

import java.util.Locale;

/** What a number among the settings may be. */
public final class Bounds {

    private Bounds() {}

    /** NaN is in no bounds. */
    public static boolean holds(double value, double least, double most) {
        return value >= least && value <= most;
    }

    /**
     * @param name the setting's, for people
     * @throws IllegalArgumentException if it is outside of the bounds, infinite, or no number
     */
    public static void check(String name, double value, double least, double most) {
        if (!holds(value, least, most)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "%s is %s; it has to be a number from %s to %s", name, value, least, most));
        }
    }
}
