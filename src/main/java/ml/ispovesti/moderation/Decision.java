package ml.ispovesti.moderation;

import java.util.Arrays;
import ml.ispovesti.problem.Problem;

/** What a moderator made of a case. */
enum Decision {
    /** Nobody sees it any more. */
    HIDDEN,
    /** Everybody sees again what reports or a moderator had hidden. */
    RESTORED,
    /** There was nothing to it; what reports had hidden is seen again. */
    DISMISSED;

    /** Whether a case may be decided so that was decided otherwise; all may be made of an open one, which is null. */
    boolean mayReplace(Decision earlier) {
        return earlier == null
                || switch (this) {
                    case HIDDEN -> earlier != HIDDEN;
                    case RESTORED -> earlier == HIDDEN;
                    case DISMISSED -> false;
                };
    }

    /** @param name null for none */
    static Decision of(String name) {
        if (name == null) {
            return null;
        }
        return Arrays.stream(values())
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.INVALID_DECISION.because("Give `instead` as one of "
                        + Arrays.toString(values()) + ", or leave it out for an open case."));
    }
}
