package ml.ispovesti.confession;

import java.util.regex.Pattern;
import ml.ispovesti.problem.Problem;

/** How many entries a page of any list has. */
public final class PageSize {

    private static final int DEFAULT = 10;
    private static final int MOST = 50;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");

    private PageSize() {}

    /** @param limit how many, as text; null for the default */
    public static int of(String limit) {
        if (limit == null) {
            return DEFAULT;
        }
        int size = NUMBER.matcher(limit).matches() ? Integer.parseInt(limit) : 0;
        if (size < 1 || size > MOST) {
            throw Problem.INVALID_LIMIT.because("Ask for 1 to " + MOST + " a page.");
        }
        return size;
    }
}
