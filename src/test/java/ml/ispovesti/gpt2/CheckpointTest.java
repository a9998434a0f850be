package ml.ispovesti.gpt2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms in which the same weights come. */
class CheckpointTest {

    /** Its embeddings are read in several pieces, of which the last one is not full. */
    private static final Gpt2Config WIDE_VOCABULARY = new Gpt2Config(1, 2, 32, 64, 70_001, 8, 0, 1e-5, true);

    private ModelFolder folder;
    private Path file;

    @BeforeAll
    static void prepareTheEngine() {
        Engine.prepare(1);
    }

    @BeforeEach
    void makeTheFolder(@TempDir Path store) throws IOException {
        folder = ModelFolder.of(store, "model");
        file = folder.file("model.safetensors");
        Files.createDirectory(file.getParent());
    }

    @ParameterizedTest
    @EnumSource(names = {"F32", "F16", "BF16"})
    void weights_ofEveryTypeAndWithAPrefix_areTheSameNumbers(TensorType type) {
        TensorFile.ofTheMini().renamed(name -> "transformer." + name).as(type).write(file);

        try (NDManager manager = NDManager.newBaseManager("PyTorch");
                Checkpoint mini = Checkpoint.open(TestModels.FOLDER, TestModels.config());
                Checkpoint other = Checkpoint.open(folder, TestModels.config())) {
            NDArray expected = mini.tensor(manager, "h.3.mlp.c_fc.weight");
            NDArray actual = other.tensor(manager, "h.3.mlp.c_fc.weight");
            // A bfloat16 has 8 significant bits.
            float tolerance = type == TensorType.BF16 ? expected.abs().max().getFloat() / 128 : 0;
            assertThat(actual.getShape()).isEqualTo(expected.getShape());
            assertThat(actual.sub(expected).abs().max().getFloat()).isCloseTo(0, within(tolerance));
            assertThat(other.parameters()).isEqualTo(mini.parameters()).isEqualTo(6_377_472);
            assertThat(other.types()).containsExactly(type);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"F32", "BF16"})
    void largeTensor_isWholeAndLeavesNothingElse(TensorType type) {
        float[] numbers = new float[70_001 * 32];
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < numbers.length; i++) {
            // Few enough bits for a bfloat16.
            numbers[i] = random.nextInt(-128, 128) * 0.125f;
        }
        TensorFile.of(WIDE_VOCABULARY, 0.5f)
                .put("wte.weight", numbers, 70_001, 32)
                .as(type)
                .write(file);

        try (NDManager manager = NDManager.newBaseManager("PyTorch");
                Checkpoint weights = Checkpoint.open(folder, WIDE_VOCABULARY)) {
            assertThat(weights.tensor(manager, "wte.weight").toFloatArray()).isEqualTo(numbers);
            assertThat(weights.tensor(manager, "ln_f.bias").toFloatArray())
                    .contains(0.5f)
                    .doesNotContain(0);
            assertThat(manager.getManagedArrays()).hasSize(2);
        }
    }

    @ParameterizedTest
    @CsvSource({"NaN,NaN", "Infinity,Infinity", "-Infinity,-Infinity"})
    void numberThatIsNone_isRefusedWithItsPlace(float number, String shown) {
        TensorFile tensors = TensorFile.of(WIDE_VOCABULARY, 0.5f);
        float[] numbers = tensors.floats("wte.weight");
        numbers[1_500_000] = number;
        tensors.put("wte.weight", numbers, 70_001, 32)
                .renamed(name -> "transformer." + name)
                .write(file);

        try (NDManager manager = NDManager.newBaseManager("PyTorch");
                Checkpoint weights = Checkpoint.open(folder, WIDE_VOCABULARY)) {
            String message = file + ": the tensor transformer.wte.weight has " + shown + " in it (number 1500000)";
            assertThatThrownBy(() -> weights.tensor(manager, "wte.weight"))
                    .isInstanceOf(ModelProblem.class)
                    .hasMessage(message);
            assertThat(manager.getManagedArrays()).isEmpty();
            assertThatThrownBy(weights::readAll)
                    .isInstanceOf(ModelProblem.class)
                    .hasMessage(message);
        }
    }

    @Test
    void weightsOfWholeNumbers_areRefused() {
        TensorFile.ofTheMini().as(TensorType.I32).write(file);

        assertRefused("the tensor wte.weight is I32; F32, F16 and BF16 are supported");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "transformer."})
    void masksAndAStoredTiedHead_areLeftAlone(String prefix) {
        TensorFile mini = TensorFile.ofTheMini().renamed(name -> prefix + name);
        mini.put("lm_head.weight", mini.floats(prefix + "wte.weight"), 6144, 256)
                .put(prefix + "h.0.attn.bias", TensorType.BOOL, new byte[64], 1, 1, 8, 8)
                .put(prefix + "h.0.attn.masked_bias", new float[] {Float.NEGATIVE_INFINITY})
                .write(file);

        try (Checkpoint weights = Checkpoint.open(folder, TestModels.config())) {
            weights.readAll();
            assertThat(weights.parameters()).isEqualTo(6_377_472);
        }
    }

    @Test
    void storedTiedHeadOfAnotherShape_isRefused() {
        TensorFile.ofTheMini().put("lm_head.weight", new float[512], 2, 256).write(file);

        assertRefused("the tensor lm_head.weight has the shape [2, 256], config.json asks for [6144, 256]");
    }

    @Test
    void pickledWeightsAlone_areRefusedWithAdvice() throws IOException {
        Files.writeString(folder.file("pytorch_model.bin"), "PK");

        assertRefused("is missing; pytorch_model.bin is a program as much as a file");
    }

    @Test
    void lackingTensor_isNamedAsInTheFile() {
        UnaryOperator<String> prefixed = name -> "transformer." + name;
        TensorFile.ofTheMini()
                .only(name -> !name.equals("h.2.ln_2.bias"))
                .renamed(prefixed)
                .write(file);

        assertRefused("lacks the tensor transformer.h.2.ln_2.bias");
    }

    private void assertRefused(String message) {
        assertThatThrownBy(() -> Checkpoint.open(folder, TestModels.config()))
                .isInstanceOf(ModelProblem.class)
                .hasMessageStartingWith(file + ": " + message);
    }
}
