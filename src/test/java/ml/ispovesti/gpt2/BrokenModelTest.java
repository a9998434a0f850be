package ml.ispovesti.gpt2;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Copies of the bundled model with one thing wrong each: the error has to name the file and the reason. */
class BrokenModelTest {

    private static final Path GOOD = Path.of("model-store", "ispovest-mini");

    @TempDir
    Path folder;

    @BeforeAll
    static void engine() {
        Engine.configure(1);
    }

    @BeforeEach
    void copy() throws IOException {
        try (var files = Files.list(GOOD)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"config.json", "model.safetensors", "tokenizer.json"})
    void missingFile_isNamed(String file) throws IOException {
        Files.delete(folder.resolve(file));
        expect(file, "missing");
    }

    @Test
    void truncatedWeights_areNoticed() throws IOException {
        truncate(Files.size(GOOD.resolve("model.safetensors")) - 1);
        expect("model.safetensors", "truncated");
        truncate(20);
        expect("model.safetensors", "truncated");
        truncate(3);
        expect("model.safetensors", "truncated");
    }

    @Test
    void headerThatClaimsTerabytes_takesNoMemory() throws IOException {
        ByteBuffer claim = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(1L << 42);
        try (FileChannel file = FileChannel.open(folder.resolve("model.safetensors"), StandardOpenOption.WRITE)) {
            file.write(claim.flip(), 0);
        }
        expect("model.safetensors", "claims a header of 4398046511104 bytes");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[1,2]|not a JSON object",
                "{\"wte.weight\":{\"dtype\":\"F16\",\"shape\":[-1],\"data_offsets\":[0,2]}}|number -1",
                "{\"wte.weight\":{\"dtype\":\"F16\",\"shape\":[9223372036854775807,4],\"data_offsets\":[0,2]}}|cannot have 2 bytes",
                "{\"wte.weight\":{\"dtype\":\"F16\",\"shape\":[1],\"data_offsets\":[2,0]}}|offsets",
                "{\"wte.weight\":{\"dtype\":\"F16\",\"shape\":[1],\"data_offsets\":[0,99999]}}|truncated",
                "{\"wte.weight\":{\"dtype\":\"F16\",\"shape\":[1],\"data_offsets\":[0,2]}}|has the shape",
                "{}|wte.weight is missing"
            })
    void hostileHeader_isRefused(String header, String reason) throws IOException {
        byte[] json = header.getBytes(StandardCharsets.UTF_8);
        ByteBuffer file = ByteBuffer.allocate(8 + json.length + 2).order(ByteOrder.LITTLE_ENDIAN);
        Files.write(
                folder.resolve("model.safetensors"),
                file.putLong(json.length).put(json).array());
        expect("model.safetensors", reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"n_layer\": 6|\"n_layer\": 7|model.safetensors|h.6.ln_1.weight is missing",
                "\"n_embd\": 256|\"n_embd\": 512|model.safetensors|has the shape",
                "\"n_head\": 8|\"n_head\": 7|config.json|no multiple of n_head",
                "\"n_head\": 8|\"n_head\": \"8\"|config.json|n_head is",
                "\"n_positions\": 256|\"n_pos\": 1|config.json|n_positions is missing",
                "\"gpt2\"|\"llama\"|config.json|model_type",
                "\"gelu_new\"|\"relu\"|config.json|activation_function",
                "{|[|config.json|not JSON"
            })
    void configThatDoesNotFit_isExplained(String is, String becomes, String file, String reason) throws IOException {
        Path config = folder.resolve("config.json");
        Files.writeString(config, Files.readString(config).replace(is, becomes));
        expect(file, reason);
    }

    @Test
    void tokenizerWithAnotherVocabulary_isRefused() throws IOException {
        Files.writeString(
                folder.resolve("tokenizer.json"),
                "{\"version\":\"1.0\",\"added_tokens\":[],\"model\":{\"type\":\"BPE\",\"vocab\":{\"a\":0},\"merges\":[]}}");
        expect("tokenizer.json", "1 tokens, and config.json says vocab_size 6144");
    }

    @Test
    void tokenizerOfAnotherKind_isRefused() throws IOException {
        Path tokenizer = folder.resolve("tokenizer.json");
        Files.writeString(tokenizer, Files.readString(tokenizer).replaceFirst("\"BPE\"", "\"Nonsense\""));
        expect("tokenizer.json", "no tokenizer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../ispovest-mini", "..", "", "a/b", "nothing-here"})
    void nameThatIsNoFolderOfTheStore_isRefused(String name) {
        ModelStore store = new ModelStore(GOOD.getParent());
        assertThatThrownBy(() -> store.model(name)).isInstanceOf(ModelProblem.class);
    }

    private void truncate(long size) throws IOException {
        try (FileChannel file = FileChannel.open(folder.resolve("model.safetensors"), StandardOpenOption.WRITE)) {
            file.truncate(size);
        }
    }

    private void expect(String file, String reason) {
        assertThatThrownBy(this::load)
                .isInstanceOf(ModelProblem.class)
                .hasMessageContaining(folder.resolve(file).toString())
                .hasMessageContaining(reason);
    }

    private void load() {
        try (Gpt2Model model = Gpt2Model.load(folder)) {
            Tokenizer.load(folder, model.config).close();
        }
    }
}
