package ml.ispovesti.gpt2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Broken folders: each is refused with the file's name and what is wrong with it. */
class LoadedModelTest {

    @TempDir
    Path store;

    private Path folder;

    @BeforeEach
    void copyTheBundledModel() {
        folder = TestModels.copy(store, "broken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"config.json", "model.safetensors", "tokenizer.json"})
    void missingFile_isNamed(String file) throws IOException {
        Files.delete(folder.resolve(file));

        assertRefused(file, "is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"config.json", "tokenizer.json"})
    void fileThatIsNotJson_isNamed(String file) throws IOException {
        Files.writeString(folder.resolve(file), "<html>Not found</html>");

        assertRefused(file, "is not JSON");
    }

    @Test
    void truncatedWeights_areNamed() throws IOException {
        long whole = Files.size(folder.resolve("model.safetensors"));
        try (FileChannel channel = FileChannel.open(folder.resolve("model.safetensors"), StandardOpenOption.WRITE)) {
            channel.truncate(9_000_000);
        }

        assertRefused(
                "model.safetensors", "truncated: the header describes %d bytes, the file has 9000000".formatted(whole));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"n_embd\": 256|\"n_embd\": 128|model.safetensors|the tensor wte.weight has the shape [6144, 256], config.json asks for [6144, 128]",
                "\"n_positions\": 256|\"n_positions\": 1024|model.safetensors|the tensor wpe.weight has the shape [256, 256]",
                "\"n_layer\": 6|\"n_layer\": 7|model.safetensors|lacks the tensor h.6.ln_1.weight",
                "\"n_layer\": 6|\"n_layer\": 5|model.safetensors|more layers than the 5",
                "\"tie_word_embeddings\": true|\"tie_word_embeddings\": false|model.safetensors|lacks the tensor lm_head.weight",
                "\"n_head\": 8|\"n_head\": 7|config.json|n_embd 256 cannot be divided by n_head 7",
                "\"n_head\": 8|\"n_head\": 0|config.json|n_head is 0, not a whole number",
                "\"n_layer\": 6|\"n_layer\": \"six\"|config.json|n_layer is \"six\"",
                "\"n_layer\": 6|\"x\": 6|config.json|n_layer is missing",
                "\"eos_token_id\": 0|\"eos_token_id\": 6144|config.json|eos_token_id is 6144",
                "\"eos_token_id\": 0|\"eos_token_id\": []|config.json|eos_token_id is missing",
                "\"layer_norm_epsilon\": 1e-05|\"layer_norm_epsilon\": 1e400|config.json|layer_norm_epsilon is",
                "\"layer_norm_epsilon\": 1e-05|\"layer_norm_epsilon\": \"small\"|config.json|layer_norm_epsilon is \"small\"",
                "\"layer_norm_epsilon\": 1e-05|\"layer_norm_epsilon\": 0|config.json|layer_norm_epsilon is 0",
                "\"model_type\": \"gpt2\"|\"model_type\": \"llama\"|config.json|model_type is llama, only gpt2 is supported",
                "gelu_new|relu|config.json|activation_function is relu",
            })
    void otherConfig_isRefused(String there, String instead, String file, String message) throws IOException {
        replace("config.json", there, instead);

        assertRefused(file, message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[7, 8]", "7"})
    void endOfText_isTakenFromTheGenerationConfigWhereItIsOnlyThere(String id) throws IOException {
        replace("config.json", "\"eos_token_id\": 0,", "");
        Files.writeString(folder.resolve("generation_config.json"), "{\"eos_token_id\": " + id + "}");

        assertThat(Gpt2Config.read(ModelFolder.of(store, "broken")).endOfText()).isEqualTo(7);
    }

    @Test
    void deepConfig_isRefused() throws IOException {
        Files.writeString(folder.resolve("config.json"), "{\"a\":".repeat(100_000));

        assertRefused("config.json", "is not JSON: Document nesting depth");
    }

    @Test
    void hugeConfig_isRefusedUnparsed() throws IOException {
        Files.writeString(folder.resolve("config.json"), " ".repeat(ModelJson.MOST_BYTES + 1));

        assertRefused("config.json", "is longer than 2097152 bytes");
    }

    @Test
    void otherSum_isRefused() throws IOException {
        Files.writeString(folder.resolve("SHA256SUMS"), "0".repeat(64) + "  model.safetensors\n");

        assertRefused("model.safetensors", "has another sum than SHA256SUMS says");
    }

    @Test
    void weightThatIsNoNumber_isRefused() {
        TensorFile mini = TensorFile.ofTheMini();
        float[] bias = mini.floats("h.4.mlp.c_proj.bias");
        bias[100] = Float.NaN;
        mini.put("h.4.mlp.c_proj.bias", bias, 256).write(folder.resolve("model.safetensors"));

        assertRefused("model.safetensors", "the tensor h.4.mlp.c_proj.bias has NaN in it (number 100)");
    }

    @Test
    void quotedControlCharacters_areMadeVisible() throws IOException {
        replace("config.json", "\"gpt2\"", "\"\\u001b[2Jgpt2\"");

        assertRefused("config.json", "model_type is \uFFFD[2Jgpt2");
    }

    @Test
    void tokenizerOfAnotherSize_isRefused() throws IOException {
        replace("tokenizer.json", "\"added_tokens\": [", "\"added_tokens\": [{\"id\": 7000, \"content\": \"<x>\"},");

        assertRefused("tokenizer.json", "has 7001 tokens, vocab_size in config.json is 6144");
    }

    @Test
    void tokenizerOfAnotherKind_isRefused() throws IOException {
        replace("tokenizer.json", "\"type\": \"BPE\"", "\"type\": \"Magic\"");

        assertRefused("tokenizer.json", "is not a usable tokenizer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", ".", "", "../broken", "a/b", "a\\b", "/etc", "C:x", ".hidden", "a\u0000b"})
    void nameThatIsNoPlainFolder_isRefused(String name) {
        assertThatThrownBy(() -> LoadedModel.load(store, name, Precision.FP32))
                .isInstanceOf(ModelProblem.class)
                .hasMessageContaining("ispovesti.model");
    }

    private void replace(String file, String there, String instead) throws IOException {
        String text = Files.readString(folder.resolve(file));
        Files.writeString(folder.resolve(file), text.replace(there, instead));
    }

    private void assertRefused(String file, String message) {
        assertThatThrownBy(() -> LoadedModel.load(store, "broken", Precision.FP32))
                .isInstanceOf(ModelProblem.class)
                .hasMessageStartingWith(folder.resolve(file) + ": ")
                .hasMessageContaining(message);
    }
}
