package ml.ispovesti.gpt2;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** A model folder, checked and loaded: all that writing needs. */
record LoadedModel(String name, Gpt2Config config, Tokenizer tokenizer, Gpt2Model model) implements AutoCloseable {

    /** One plain folder name: what comes from a setting shall not lead out of the model store. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_-][\\p{L}\\p{N}._-]*");

    static LoadedModel load(Path store, String name, Precision precision) {
        if (!NAME.matcher(name).matches()) {
            throw new ModelProblem("ispovesti.model: \"%s\" is not the plain name of a folder".formatted(name));
        }
        Path folder = store.resolve(name);
        Gpt2Config config = Gpt2Config.read(folder.resolve("config.json"));
        try (Checkpoint weights = Checkpoint.open(folder.resolve("model.safetensors"), config)) {
            Tokenizer tokenizer = Tokenizer.open(folder.resolve("tokenizer.json"), config);
            try {
                return new LoadedModel(name, config, tokenizer, Gpt2Model.load(config, weights, precision));
            } catch (RuntimeException | Error e) {
                tokenizer.close();
                throw e;
            }
        }
    }

    @Override
    public void close() {
        tokenizer.close();
        model.close();
    }
}
