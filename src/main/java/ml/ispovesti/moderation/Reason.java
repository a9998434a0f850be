package ml.ispovesti.moderation;

import java.util.Arrays;
import ml.ispovesti.problem.Problem;

/** Why somebody reports something. */
enum Reason {
    /** It tells who or where somebody is. */
    PERSONAL_DATA,
    /** It is against people for what they are. */
    HATE,
    /** It is about minors, sexually. */
    SEXUAL_MINORS,
    SPAM,
    OTHER;

    static Reason of(String name) {
        return Arrays.stream(values())
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        Problem.INVALID_REPORT.because("Give `reason` as one of " + Arrays.toString(values()) + "."));
    }
}
