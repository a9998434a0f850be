package ml.ispovesti.gpt2;

import java.nio.file.Path;

/** A model that cannot be used: names the file and what is wrong with it. */
final class ModelProblem extends RuntimeException {

    ModelProblem(Path file, String problem) {
        super(file + ": " + problem);
    }

    ModelProblem(Path file, String problem, Throwable cause) {
        super(file + ": " + problem, cause);
    }
}
