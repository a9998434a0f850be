package ml.ispovesti.gpt2;

import java.nio.file.Path;

/** A model that cannot be used. The message names the file and what is wrong with it, for people. */
final class ModelProblem extends RuntimeException {

    ModelProblem(String what) {
        super(what);
    }

    ModelProblem(Path file, String what) {
        super(file + ": " + what);
    }
}
