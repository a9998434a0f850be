package ml.ispovesti.gpt2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model whose head is not its embeddings. */
class UntiedModelTest {

    @TempDir
    Path store;

    @BeforeAll
    static void prepareTheEngine() {
        Engine.prepare(1);
    }

    @Test
    void logProbabilities_areByTheHeadOfItsOwn() throws IOException {
        ModelFolder folder = withAnotherHead();
        Gpt2Config config = Gpt2Config.read(folder);
        long[] text = {0, 300, 41, 5000, 12, 300, 77};
        double[] expected = new ReferenceGpt2(config, folder).logProbabilities(text);
        double[] tied = new ReferenceGpt2(TestModels.config(), TestModels.FOLDER).logProbabilities(text);

        assertThat(config.tied()).isFalse();
        try (Checkpoint weights = Checkpoint.open(folder, config);
                Gpt2Model model = Gpt2Model.load(config, weights, Precision.FP32)) {
            double[] actual = LogProbabilities.of(model, text, text.length);
            for (int i = 0; i < expected.length; i++) {
                assertThat(actual[i]).isCloseTo(expected[i], within(0.0005));
            }
        }
        assertThat(Arrays.equals(expected, tied)).isFalse();
    }

    /** The bundled model in fp32, with a head of small random numbers. */
    private ModelFolder withAnotherHead() throws IOException {
        Path folder = Files.createDirectory(store.resolve("untied"));
        String config = Files.readString(TestModels.MINI_FOLDER.resolve("config.json"));
        Files.writeString(folder.resolve("config.json"), config.replace("embeddings\": true", "embeddings\": false"));
        float[] head = new float[6144 * 256];
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < head.length; i++) {
            head[i] = (float) random.nextDouble(-0.2, 0.2);
        }
        TensorFile.ofTheMini()
                .renamed(name -> "transformer." + name)
                .as(TensorType.F32)
                .put("lm_head.weight", head, 6144, 256)
                .write(folder.resolve("model.safetensors"));
        return ModelFolder.of(store, "untied");
    }
}
