package ml.ispovesti.gpt2;

import java.nio.file.Path;

/** A model that cannot be used. The message names the file and what is wrong with it, for people. */
final class ModelProblem extends RuntimeException {

    /** What is quoted from a file may be of any length. */
    private static final int MOST_CHARACTERS = 300;

    ModelProblem(String what) {
        super(shortened(what));
    }

    ModelProblem(Path file, String what) {
        super(file + ": " + shortened(what));
    }

    private static String shortened(String what) {
        return what.length() <= MOST_CHARACTERS ? what : what.substring(0, MOST_CHARACTERS) + "…";
    }
}
