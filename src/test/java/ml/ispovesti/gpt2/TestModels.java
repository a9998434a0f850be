package ml.ispovesti.gpt2;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ml.ispovesti.confession.BlockList;
import ml.ispovesti.generator.DraftRules;

/** The bundled model, copies of it to break, and the settings as they are by default. */
final class TestModels {

    static final Path STORE = Path.of("model-store");
    static final String MINI = "ispovest-mini";
    static final Path MINI_FOLDER = STORE.resolve(MINI);
    static final ModelFolder FOLDER = ModelFolder.of(STORE, MINI);

    private TestModels() {}

    static LoadedModel mini() {
        Engine.prepare(1);
        return LoadedModel.load(STORE, MINI, precision());
    }

    static Precision precision() {
        return Precision.usable(Optional.empty(), System.getProperty("os.arch"));
    }

    static Gpt2Config config() {
        return Gpt2Config.read(FOLDER);
    }

    static GeneratorSettings settings(Map<String, String> changed) {
        return new SmallRyeConfigBuilder()
                .withMapping(GeneratorSettings.class)
                .withDefaultValues(changed)
                .build()
                .getConfigMapping(GeneratorSettings.class);
    }

    static Gpt2Writer writer() {
        return writer(Map.of());
    }

    static Gpt2Writer writer(Map<String, String> changed) {
        return new Gpt2Writer(settings(changed), rules(), new SimpleMeterRegistry(), STORE, MINI);
    }

    static Gpt2Writer writer(Path store, String model) {
        return new Gpt2Writer(settings(Map.of()), rules(), new SimpleMeterRegistry(), store, model);
    }

    static Gpt2Writer writer(MeterRegistry registry, DraftRules rules) {
        return new Gpt2Writer(settings(Map.of()), rules, registry, STORE, MINI);
    }

    static DraftRules rules() {
        return new DraftRules(new BlockList(Optional.empty()));
    }

    /** A folder of that name in the store, with the files of the bundled model. */
    static Path copy(Path store, String name) {
        return copy(store, name, List.of("config.json", "tokenizer.json", "model.safetensors"));
    }

    static Path copy(Path store, String name, List<String> files) {
        try {
            Path folder = Files.createDirectory(store.resolve(name));
            for (String file : files) {
                Files.copy(MINI_FOLDER.resolve(file), folder.resolve(file));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
