package ml.ispovesti.gpt2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import ml.ispovesti.generator.ModelListing;
import ml.ispovesti.generator.ModelListing.SumsState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelStoreTest {

    @TempDir
    Path store;

    @Test
    void bundledModel_isListedWithAllThatPeopleAsk() {
        ModelListing mini = list(TestModels.STORE, false).stream()
                .filter(model -> model.name().equals(TestModels.MINI))
                .findFirst()
                .orElseThrow();

        assertThat(mini.bytes()).isBetween(13_000_000L, 14_000_000L);
        assertThat(mini)
                .isEqualTo(new ModelListing(
                        "ispovest-mini",
                        mini.bytes(),
                        6_377_472L,
                        6,
                        256,
                        256,
                        6144,
                        "F16",
                        "Weights: Apache-2.0, with attribution of ELTeC-srp",
                        SumsState.RIGHT,
                        null));
        assertThat(list(TestModels.STORE, true))
                .filteredOn(model -> model.name().equals(TestModels.MINI))
                .singleElement()
                .returns(SumsState.UNCHECKED, ModelListing::sums)
                .returns(null, ModelListing::problem);
    }

    @Test
    void foldersWithAConfig_areListedByName() throws IOException {
        TestModels.copy(store, "b");
        TestModels.copy(store, "a");
        Files.createDirectory(store.resolve("no-model"));
        Files.writeString(store.resolve("file"), "");
        Files.createSymbolicLink(store.resolve("c"), store.resolve("a"));

        assertThat(list(store, true))
                .extracting(ModelListing::name, ModelListing::problem, ModelListing::sums)
                .containsExactly(
                        tuple("a", null, SumsState.NONE),
                        tuple("b", null, SumsState.NONE),
                        tuple("c", null, SumsState.NONE));
    }

    @Test
    void wrongSum_isSeenUnlessQuick() throws IOException {
        Path folder = TestModels.copy(store, "m");
        Files.writeString(folder.resolve("SHA256SUMS"), "0".repeat(64) + "  tokenizer.json\n");

        assertThat(only(false))
                .returns(SumsState.WRONG, ModelListing::sums)
                .returns(6_377_472L, ModelListing::parameters)
                .extracting(ModelListing::problem)
                .asString()
                .startsWith(folder.resolve("tokenizer.json") + ": has another sum");
        assertThat(only(true)).returns(null, ModelListing::problem);
    }

    @Test
    void weightThatIsNoNumber_isSeenUnlessQuick() {
        Path folder = TestModels.copy(store, "m");
        TensorFile.ofTheMini()
                .put("ln_f.bias", new float[256], 256)
                .put("ln_f.weight", infinities(), 256)
                .write(folder.resolve("model.safetensors"));

        assertThat(only(false).problem()).contains("the tensor ln_f.weight has Infinity in it");
        assertThat(only(true)).returns(null, ModelListing::problem).returns("F32, F16", ModelListing::dtype);
    }

    @Test
    void brokenModel_isListedWithWhatIsKnown() throws IOException {
        Path folder = TestModels.copy(store, "m");
        Files.writeString(folder.resolve("README.md"), "---\nlicense: mit\n---\n");
        Files.writeString(folder.resolve("model.safetensors"), "version https://example.org/lfs/v1");

        assertThat(only(false))
                .returns(6, ModelListing::layers)
                .returns(null, ModelListing::parameters)
                .returns(null, ModelListing::dtype)
                .returns("mit", ModelListing::licence)
                .extracting(ModelListing::problem)
                .asString()
                .startsWith(folder.resolve("model.safetensors") + ": is not a safetensors file");
    }

    @Test
    void brokenConfigAndTokenizer_areProblemsToo() throws IOException {
        Files.delete(TestModels.copy(store, "a").resolve("tokenizer.json"));
        Files.writeString(TestModels.copy(store, "b").resolve("config.json"), "[]");

        assertThat(list(store, true))
                .extracting(ModelListing::problem)
                .satisfiesExactly(
                        problem -> assertThat(problem).endsWith("tokenizer.json: is missing"),
                        problem -> assertThat(problem).endsWith("config.json: is not a JSON object"));
    }

    @Test
    void nameThatNoSettingCanGive_isAProblem() {
        TestModels.copy(store, "my model");

        assertThat(only(false))
                .returns("my model", ModelListing::name)
                .extracting(ModelListing::problem)
                .asString()
                .contains("is not the plain name of a folder");
    }

    @Test
    void missingStore_isSaidSo() {
        assertThatThrownBy(() -> list(store.resolve("none"), true)).isInstanceOf(UncheckedIOException.class);
    }

    private ModelListing only(boolean quick) {
        List<ModelListing> models = list(store, quick);
        assertThat(models).hasSize(1);
        return models.get(0);
    }

    private static List<ModelListing> list(Path store, boolean quick) {
        return new ModelStore(store).list(quick);
    }

    private static float[] infinities() {
        float[] numbers = new float[256];
        Arrays.fill(numbers, Float.POSITIVE_INFINITY);
        return numbers;
    }
}
