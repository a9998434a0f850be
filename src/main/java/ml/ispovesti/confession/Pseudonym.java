package ml.ispovesti.confession;

import ml.ispovesti.problem.Problem;

/** The name under which somebody publishes. */
public final class Pseudonym {

    private Pseudonym() {}

    /** One line; the default where nothing was given. Refused with a reason where it cannot be used. */
    public static String of(String raw, WordPolicy words) {
        String pseudonym;
        try {
            pseudonym = OneLine.of(raw, Confession.LONGEST_PSEUDONYM);
        } catch (OneLine.Unacceptable e) {
            throw Problem.INVALID_PSEUDONYM.because(e.getMessage());
        }
        PersonalData.refuse(pseudonym);
        words.unwelcome(pseudonym).ifPresent(word -> {
            throw Problem.INVALID_PSEUDONYM.because("\"" + word + "\" is not welcome here; choose another name.");
        });
        return pseudonym.isEmpty() ? Confession.DEFAULT_PSEUDONYM : pseudonym;
    }
}
