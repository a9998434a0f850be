package ml.ispovesti.gpt2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The forms in which the same weights come. */
class CheckpointTest {

    private static final Path MINI = TestModels.MINI_FOLDER.resolve("model.safetensors");

    @TempDir
    Path folder;

    @BeforeAll
    static void prepareTheEngine() {
        Engine.prepare(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"F32", "F16", "BF16"})
    void weights_ofEveryTypeAndWithAPrefix_areTheSameNumbers(TensorType type) throws IOException {
        Path file = rewritten(type, name -> "transformer." + name);

        try (NDManager manager = NDManager.newBaseManager("PyTorch");
                Checkpoint mini = Checkpoint.open(MINI, TestModels.config());
                Checkpoint other = Checkpoint.open(file, TestModels.config())) {
            NDArray expected = mini.tensor(manager, "h.3.mlp.c_fc.weight");
            NDArray actual = other.tensor(manager, "h.3.mlp.c_fc.weight");
            // A bfloat16 has 8 significant bits.
            float tolerance = type == TensorType.BF16 ? expected.abs().max().getFloat() / 128 : 0;
            assertThat(actual.getShape()).isEqualTo(expected.getShape());
            assertThat(actual.sub(expected).abs().max().getFloat()).isCloseTo(0, within(tolerance));
        }
    }

    @Test
    void weightsOfWholeNumbers_areRefused() throws IOException {
        Path file = rewritten(TensorType.I32, UnaryOperator.identity());

        assertThatThrownBy(() -> Checkpoint.open(file, TestModels.config()))
                .isInstanceOf(ModelProblem.class)
                .hasMessageContaining("the tensor wte.weight is I32; F32, F16 and BF16 are supported");
    }

    /** The bundled weights in a new file, in another type and under other names. */
    private Path rewritten(TensorType type, UnaryOperator<String> rename) throws IOException {
        List<String> entries = new ArrayList<>();
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        try (Safetensors tensors = Safetensors.open(MINI)) {
            for (String name : tensors.names()) {
                Safetensors.Entry entry = tensors.entry(name);
                int start = data.size();
                data.write(converted(tensors.bytes(entry), type));
                List<Long> shape = new ArrayList<>();
                for (long n : entry.shape()) {
                    shape.add(n);
                }
                entries.add("\"%s\":{\"dtype\":\"%s\",\"shape\":%s,\"data_offsets\":[%d,%d]}"
                        .formatted(rename.apply(name), type, shape, start, data.size()));
            }
        }
        byte[] header = ("{" + String.join(",", entries) + "}").getBytes(StandardCharsets.UTF_8);
        ByteBuffer file = ByteBuffer.allocate(8 + header.length + data.size()).order(ByteOrder.LITTLE_ENDIAN);
        file.putLong(header.length).put(header).put(data.toByteArray());
        return Files.write(folder.resolve("model.safetensors"), file.array());
    }

    private static byte[] converted(ByteBuffer halves, TensorType type) {
        ByteBuffer out =
                ByteBuffer.allocate(halves.remaining() / 2 * type.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        while (halves.hasRemaining()) {
            short half = halves.getShort();
            int bits = Float.floatToIntBits((float) ReferenceGpt2.half(half));
            switch (type) {
                case F16 -> out.putShort(half);
                case BF16 -> out.putShort((short) (bits >> 16));
                default -> out.putInt(bits);
            }
        }
        return out.array();
    }
}
