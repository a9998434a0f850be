package ml.ispovesti.gpt2;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SumsTest {

    private static final String OTHER = "0".repeat(64);

    private Path store;
    private Path folder;
    private String sums;

    @BeforeEach
    void copyTheBundledModel(@TempDir Path root) throws IOException {
        store = Files.createDirectory(root.resolve("store"));
        folder = TestModels.copy(store, "model", filesOfTheMini());
        sums = Files.readString(folder.resolve("SHA256SUMS"));
    }

    @Test
    void rightSums_areAccepted() {
        assertAccepted();
    }

    @Test
    void noSums_areAccepted() throws IOException {
        Files.delete(folder.resolve("SHA256SUMS"));

        assertAccepted();
    }

    @Test
    void binaryMarkDotSlashCapitalsAndCarriageReturns_areUnderstood() throws IOException {
        write("# made by hand\r\n\r\n"
                + sums.replace("  ", " *./").replace("\n", "\r\n").replace("b15944", "B15944"));

        assertAccepted();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "config.json",
                "corpus.fingerprints",
                "generation_config.json",
                "merges.txt",
                "model.safetensors",
                "tokenizer.json",
                "vocab.json"
            })
    void changedFile_isNamed(String file) throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve(file));
        bytes[bytes.length / 2] ^= 1;
        Files.write(folder.resolve(file), bytes);

        assertRefused(file, "has another sum than SHA256SUMS says");
    }

    @Test
    void changedFileThatIsNotRead_isNoMatter() throws IOException {
        Files.writeString(folder.resolve("metrics.json"), "{}");

        assertAccepted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vocab.json", "metrics.json"})
    void missingFile_isNamed(String file) throws IOException {
        Files.delete(folder.resolve(file));

        assertRefused(file, "is missing, and SHA256SUMS lists it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../model/config.json", "/etc/passwd", "..", "a/../../x", "a\u0000b"})
    void nameThatLeadsOut_isRefused(String name) throws IOException {
        write(sums + OTHER + "  " + name + "\n");

        assertRefused(
                "SHA256SUMS", "lists \"" + name.replace('\u0000', '\uFFFD') + "\", which is no file of the folder");
    }

    @Test
    void linkThatLeadsOut_isRefused() throws IOException {
        Path target = Files.writeString(store.resolveSibling("secret"), "root:x:0:0");
        Files.createSymbolicLink(folder.resolve("x.safetensors"), target);
        write(sums + OTHER + "  x.safetensors\n");

        assertRefused("x.safetensors", "is a link that leads out of the model store");
    }

    @ParameterizedTest
    @CsvSource({"nonsense,1", "'b15944  config.json',1"})
    void lineThatIsNoSum_isRefused(String line, int number) throws IOException {
        write(line + "\n" + sums);

        assertRefused("SHA256SUMS", "line " + number + " is not a SHA-256 sum and a name");
    }

    @Test
    void shard_isVerified() throws IOException {
        new TensorFile().put("a", new float[3], 3).write(folder.resolve("model-00001-of-00001.safetensors"));
        write(sums + OTHER + "  model-00001-of-00001.safetensors\n");

        assertRefused("model-00001-of-00001.safetensors", "has another sum");
    }

    private static List<String> filesOfTheMini() throws IOException {
        try (Stream<Path> files = Files.list(TestModels.MINI_FOLDER)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve("SHA256SUMS"), text);
    }

    private void assertAccepted() {
        assertThatCode(() -> Sums.verify(ModelFolder.of(store, "model"))).doesNotThrowAnyException();
    }

    private void assertRefused(String file, String message) {
        assertThatThrownBy(() -> Sums.verify(ModelFolder.of(store, "model")))
                .isInstanceOf(ModelProblem.class)
                .hasMessageStartingWith(folder.resolve(file) + ": " + message);
    }
}
