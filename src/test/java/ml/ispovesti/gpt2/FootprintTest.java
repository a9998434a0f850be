package ml.ispovesti.gpt2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FootprintTest {

    /** GPT-2 of 355 million: its keys and values take 192 MB. */
    private static final Gpt2Config MEDIUM = new Gpt2Config(24, 16, 1024, 4096, 50_257, 1024, 50_256, 1e-5, true);

    @ParameterizedTest
    @CsvSource({"INT8,763000000", "FP32,1621000000"})
    void modelThatFits_isAllowed(Precision precision, long memory) {
        Footprint.refuseMoreThan(memory, TestModels.FOLDER, MEDIUM, 354_823_168, precision);

        assertThatThrownBy(
                        () -> Footprint.refuseMoreThan(memory / 2, TestModels.FOLDER, MEDIUM, 354_823_168, precision))
                .isInstanceOf(ModelProblem.class)
                .hasMessageContaining("config.json: describes a model that takes")
                .hasMessageContaining("in " + precision);
    }

    @Test
    void memory_isThatOfTheMachine() {
        assertThat(Footprint.memory()).isGreaterThan(Runtime.getRuntime().maxMemory() / 2);
    }

    /** The file is consistent, and nothing but a hole of eight terabytes. */
    @Test
    void fileOfHoles_isRefusedBeforeItIsRead(@TempDir Path store) throws IOException {
        Path folder = TestModels.copy(store, "holes", List.of("config.json", "tokenizer.json"));
        String config = Files.readString(folder.resolve("config.json"));
        Files.writeString(
                folder.resolve("config.json"),
                config.replace("\"n_positions\": 256", "\"n_positions\": 4000000")
                        .replace("\"n_embd\": 256", "\"n_embd\": 500000")
                        .replace("\"n_layer\": 6", "\"n_layer\": 1")
                        .replace("\"vocab_size\"", "\"n_inner\": 1, \"vocab_size\""));
        long size = hollow(folder, Gpt2Config.read(ModelFolder.of(store, "holes")));

        assertThat(size).isGreaterThan(8_000_000_000_000L);
        assertThatThrownBy(() -> LoadedModel.load(store, "holes", Precision.INT8))
                .isInstanceOf(ModelProblem.class)
                .hasMessageStartingWith(folder.resolve("config.json") + ": describes a model that takes");
    }

    private static long hollow(Path folder, Gpt2Config config) throws IOException {
        StringBuilder header = new StringBuilder("{");
        long end = 0;
        for (Map.Entry<String, long[]> tensor : config.tensors().entrySet()) {
            long size = Float.BYTES;
            for (long n : tensor.getValue()) {
                size *= n;
            }
            header.append(header.length() == 1 ? "" : ",")
                    .append("\"%s\":{\"dtype\":\"F32\",\"shape\":%s,\"data_offsets\":[%d,%d]}"
                            .formatted(tensor.getKey(), Arrays.toString(tensor.getValue()), end, end + size));
            end += size;
        }
        byte[] json = header.append('}').toString().getBytes(StandardCharsets.US_ASCII);
        ByteBuffer bytes = ByteBuffer.allocate(8 + json.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(json.length).put(json).flip();
        try (FileChannel channel = FileChannel.open(
                folder.resolve("model.safetensors"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.write(bytes);
            channel.write(ByteBuffer.allocate(1), 8 + json.length + end - 1);
        }
        return end;
    }
}
