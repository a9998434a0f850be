package ml.ispovesti.gpt2;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The folder whose subfolders are models. */
record ModelStore(Path folder) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    /** @return the folder of a model; a {@link ModelProblem} where there is none, or where the name leads elsewhere */
    Path model(String name) {
        Path model = folder.resolve(name);
        if (!NAME.matcher(name).matches()) {
            throw new ModelProblem(model, "a model's name is letters, digits, dots, dashes and underscores");
        }
        if (!Files.isDirectory(model)) {
            throw new ModelProblem(model, "there is no such folder in the model store");
        }
        return model;
    }
}
