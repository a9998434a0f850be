package ml.ispovesti.gpt2;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;

/** A model that cannot be used. The message names the file and what is wrong with it, for people. */
public final class ModelProblem extends RuntimeException {

    /** What is quoted from a file may be of any length. */
    private static final int MOST_CHARACTERS = 300;

    ModelProblem(String what) {
        super(shown(what));
    }

    ModelProblem(Path file, String what) {
        super(printable(file.toString()) + ": " + shown(what));
    }

    static ModelProblem unreadable(Path file, IOException e) {
        return new ModelProblem(
                file,
                "cannot be read: "
                        + (e instanceof AccessDeniedException ? "its permissions do not allow it" : e.getMessage()));
    }

    /** What is quoted goes to logs and terminals, which control characters can deceive. */
    static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]", "\uFFFD");
    }

    private static String shown(String what) {
        return printable(what.length() <= MOST_CHARACTERS ? what : what.substring(0, MOST_CHARACTERS) + "…");
    }
}
