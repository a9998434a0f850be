package ml.ispovesti.gpt2;

import java.nio.file.Path;

/** A model folder, checked and loaded: all that writing needs. */
record LoadedModel(String name, Gpt2Config config, Tokenizer tokenizer, Gpt2Model model) implements AutoCloseable {

    static LoadedModel load(Path store, String name, Precision precision) {
        ModelFolder folder = ModelFolder.of(store, name);
        Gpt2Config config = Gpt2Config.read(folder);
        try (Checkpoint weights = Checkpoint.open(folder, config)) {
            Footprint.refuseMoreThan(Footprint.left(), folder, config, weights.parameters(), precision);
            Sums.verify(folder);
            Tokenizer tokenizer = Tokenizer.open(folder, config);
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
