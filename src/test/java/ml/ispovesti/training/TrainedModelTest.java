package ml.ispovesti.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import ml.ispovesti.generator.ModelListing;
import ml.ispovesti.gpt2.Checkpoint;
import ml.ispovesti.gpt2.Engine;
import ml.ispovesti.gpt2.Gpt2Config;
import ml.ispovesti.gpt2.KnownTexts;
import ml.ispovesti.gpt2.ModelFolder;
import ml.ispovesti.gpt2.ModelStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainedModelTest {

    private static final Path TOKENIZER = Path.of("model-store/ispovest-mini");

    @TempDir
    Path store;

    private final Gpt2Config config = new Gpt2Config(1, 2, 16, 64, 6144, 32, 0, 1e-5, true);
    private Weights weights;

    @BeforeEach
    void write() throws IOException {
        Engine.prepare(1);
        weights = Weights.random(config, new SplittableRandom(5));
        Standing standing = new Standing();
        standing.judgements.add(new Judgement(10, 5.5, 5.25, 2.2));
        standing.judgements.add(new Judgement(20, 4.5, 5.0, 2.1));
        Corpus corpus = new Corpus(store.resolve("tmp"));
        corpus.fingerprints.add("Jednom sam pojela ceo kolač.");
        new TrainedModel(config, Plans.of(0.1, 2), standing, corpus)
                .write(
                        store.resolve("novi"),
                        weights,
                        new TrainedModel.Origin(
                                TOKENIZER, null, "moji tekstovi", "Od bake.", "CC0", List.of("Nekad davno.")));
    }

    @Test
    void model_isOneThatTheStoreTakes() {
        List<ModelListing> models = new ModelStore(store).list(false);

        assertThat(models).singleElement().satisfies(model -> {
            assertThat(model.name()).isEqualTo("novi");
            assertThat(model.problem()).isNull();
            assertThat(model.parameters())
                    .isEqualTo(6144 * 16 + 32 * 16 + 16 * 48 + 48 + 16 * 16 + 16 + 2 * 16 * 64 + 64 + 16 + 6 * 16);
        });
    }

    @Test
    void weights_areTheSameButForRounding() {
        try (Checkpoint checkpoint = Checkpoint.open(ModelFolder.of(store, "novi"), config);
                Weights read = Weights.of(checkpoint, config)) {
            weights.byName().forEach((name, tensor) -> {
                float[] expected = tensor.toFloatArray();
                float[] found = read.byName().get(name).toFloatArray();
                for (int i = 0; i < expected.length; i++) {
                    assertThat(found[i]).as(name).isCloseTo(expected[i], within(1e-4f + Math.abs(expected[i]) / 1024));
                }
            });
        }
    }

    @Test
    void card_tellsWhatItIs() throws IOException {
        Path folder = store.resolve("novi");

        assertThat(folder.resolve("README.md"))
                .content()
                .contains("moji tekstovi", "Od bake.", "**Licence.** CC0", "5.000 nats", "2.1000 bits", "Nekad davno.");
        assertThat(folder.resolve("metrics.json"))
                .content()
                .contains("\"bits_per_character\" : 2.1", "\"best_step\" : 20");
        assertThat(folder.resolve("loss.svg")).content().startsWith("<svg").contains("<polyline");
        assertThat(folder.resolve(KnownTexts.FILE)).content().hasSize(17);
        assertThat(Files.readAllLines(folder.resolve("SHA256SUMS"))).hasSize(10);
    }
}
