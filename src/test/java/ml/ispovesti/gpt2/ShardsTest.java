package ml.ispovesti.gpt2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bundled model in two files. */
class ShardsTest {

    private static final String FIRST = "model-00001-of-00002.safetensors";
    private static final String SECOND = "model-00002-of-00002.safetensors";
    private static final String INDEX = "model.safetensors.index.json";

    private Path outside;
    private ModelFolder folder;

    @BeforeAll
    static void prepareTheEngine() {
        Engine.prepare(1);
    }

    @BeforeEach
    void split(@TempDir Path root) throws IOException {
        Path store = Files.createDirectory(root.resolve("store"));
        outside = root.resolve("shard");
        folder = ModelFolder.of(store, "model");
        Files.createDirectory(store.resolve("model"));
        TensorFile mini = TensorFile.ofTheMini();
        mini.only(ShardsTest::isInTheFirst).write(folder.file(FIRST));
        mini.only(name -> !isInTheFirst(name)).write(folder.file(SECOND));
        String map = TestModels.config().tensors().keySet().stream()
                .map(name -> "\"%s\":\"%s\"".formatted(name, isInTheFirst(name) ? FIRST : SECOND))
                .collect(Collectors.joining(","));
        Files.writeString(folder.file(INDEX), "{\"metadata\":{\"total_size\":12754944},\"weight_map\":{" + map + "}}");
    }

    @Test
    void shards_giveTheSameAsOneFile() {
        try (NDManager manager = NDManager.newBaseManager("PyTorch");
                Checkpoint one = Checkpoint.open(TestModels.FOLDER, TestModels.config());
                Checkpoint two = Checkpoint.open(folder, TestModels.config())) {
            assertThat(two.parameters()).isEqualTo(one.parameters());
            for (String name : new String[] {"wte.weight", "h.1.attn.c_attn.weight", "h.5.mlp.c_proj.weight"}) {
                assertThat(two.tensor(manager, name).toFloatArray())
                        .isEqualTo(one.tensor(manager, name).toFloatArray());
            }
        }
    }

    @Test
    void oneFile_goesBeforeAnIndex() throws IOException {
        Files.copy(TestModels.MINI_FOLDER.resolve("model.safetensors"), folder.file("model.safetensors"));
        Files.writeString(folder.file(INDEX), "nonsense");

        Checkpoint.open(folder, TestModels.config()).close();
    }

    @Test
    void missingShard_isNamed() throws IOException {
        Files.delete(folder.file(SECOND));

        assertRefused(SECOND, "is missing");
    }

    @Test
    void truncatedShard_isNamed() throws IOException {
        try (FileChannel channel = FileChannel.open(folder.file(SECOND), StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() - 1000);
        }

        assertRefused(SECOND, "truncated: the header describes");
    }

    @Test
    void shardThatIsALinkOutOfTheStore_isRefused() throws IOException {
        Files.move(folder.file(SECOND), outside);
        Files.createSymbolicLink(folder.file(SECOND), outside);

        assertRefused(SECOND, "is a link that leads out of the model store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../model/" + SECOND,
                "/etc/passwd",
                "./" + SECOND,
                "a/b.safetensors",
                "..",
                "",
                ".hidden.safetensors",
                "config.json",
                "a\\\\b.safetensors",
                "a\\u0000.safetensors"
            })
    void nameThatIsNoPlainOne_isRefused(String name) throws IOException {
        replaceInIndex(SECOND, name);

        assertRefused(INDEX, "weight_map has \"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}|has no weight_map",
                "{'weight_map':[]}|has no weight_map",
                "{'weight_map':{'wte.weight':7}}|weight_map has 7 where",
                "{'weight_map':{'wte.weight':'" + FIRST + "'}}|lacks the tensor wpe.weight",
                "{'weight_map':|is not JSON",
            })
    void strangeIndex_isRefused(String json, String message) throws IOException {
        Files.writeString(folder.file(INDEX), json.replace('\'', '"'));

        assertRefused(INDEX, message);
    }

    @Test
    void tensorInAnotherShardThanTheIndexSays_isRefused() throws IOException {
        replaceInIndex("\"wte.weight\":\"" + FIRST, "\"wte.weight\":\"" + SECOND);

        assertRefused(SECOND, "lacks the tensor wte.weight, which " + INDEX + " says it has");
    }

    @Test
    void indexOfVeryManyFiles_isRefused() throws IOException {
        String map = Stream.iterate(0, i -> i + 1)
                .limit(501)
                .map(i -> "\"t%d\":\"%d.safetensors\"".formatted(i, i))
                .collect(Collectors.joining(","));
        Files.writeString(folder.file(INDEX), "{\"weight_map\":{" + map + "}}");
        for (int i = 0; i <= 500; i++) {
            new TensorFile().put("t" + i, new float[1], 1).write(folder.file(i + ".safetensors"));
        }

        assertRefused(INDEX, "names more than 500 files");
    }

    private void replaceInIndex(String there, String instead) throws IOException {
        Files.writeString(
                folder.file(INDEX), Files.readString(folder.file(INDEX)).replace(there, instead));
    }

    private void assertRefused(String file, String message) {
        assertThatThrownBy(() -> Checkpoint.open(folder, TestModels.config()))
                .isInstanceOf(ModelProblem.class)
                .hasMessageStartingWith(folder.file(file) + ": " + message);
    }

    private static boolean isInTheFirst(String name) {
        return name.startsWith("w") || name.startsWith("h.0") || name.startsWith("h.1");
    }
}
