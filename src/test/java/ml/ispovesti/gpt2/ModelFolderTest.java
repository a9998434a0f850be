package ml.ispovesti.gpt2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is opened and what is not, by whatever name it goes. */
@Timeout(30)
class ModelFolderTest {

    private Path outside;
    private Path store;
    private Path folder;

    @BeforeEach
    void copyTheBundledModel(@TempDir Path root) throws IOException {
        outside = Files.createDirectory(root.resolve("outside"));
        store = Files.createDirectory(root.resolve("store"));
        folder = TestModels.copy(store, "model");
    }

    @ParameterizedTest
    @ValueSource(strings = {"config.json", "tokenizer.json", "model.safetensors", "SHA256SUMS"})
    void folderInPlaceOfAFile_isRefused(String file) throws IOException {
        Files.deleteIfExists(folder.resolve(file));
        Files.createDirectory(folder.resolve(file));

        assertRefused(file, "is not a regular file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"config.json", "tokenizer.json", "model.safetensors", "SHA256SUMS"})
    void namedPipe_isRefusedAndNotWaitedFor(String file) throws Exception {
        Files.deleteIfExists(folder.resolve(file));
        assertThat(new ProcessBuilder("mkfifo", folder.resolve(file).toString())
                        .start()
                        .waitFor())
                .isZero();

        assertRefused(file, "is not a regular file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"config.json", "tokenizer.json", "model.safetensors", "SHA256SUMS"})
    void linkOutOfTheStore_isRefused(String file) throws IOException {
        Path target = Files.writeString(outside.resolve("secret"), "root:x:0:0");
        Files.deleteIfExists(folder.resolve(file));
        Files.createSymbolicLink(folder.resolve(file), target);

        assertRefused(file, "is a link that leads out of the model store");
    }

    @Test
    void linkInACircle_isRefused() throws IOException {
        Files.delete(folder.resolve("config.json"));
        Files.createSymbolicLink(folder.resolve("config.json"), folder.resolve("config.json"));

        assertRefused("config.json", "cannot be read: ");
    }

    @Test
    void linkWithinTheStore_isFollowed() throws IOException {
        TestModels.copy(store, "other");
        Files.delete(folder.resolve("model.safetensors"));
        Files.createSymbolicLink(folder.resolve("model.safetensors"), Path.of("../other/model.safetensors"));

        load("model");
    }

    /** Large models are kept on another disk. */
    @Test
    void folderThatIsALinkOutOfTheStore_isAllowed() throws IOException {
        TestModels.copy(outside, "big");
        Files.createSymbolicLink(store.resolve("linked"), outside.resolve("big"));

        load("linked");
    }

    private void load(String name) {
        Engine.prepare(1);
        LoadedModel.load(store, name, Precision.FP32).close();
    }

    private void assertRefused(String file, String message) {
        assertThatThrownBy(() -> LoadedModel.load(store, "model", Precision.FP32))
                .isInstanceOf(ModelProblem.class)
                .hasMessageStartingWith(folder.resolve(file) + ": " + message);
    }
}
