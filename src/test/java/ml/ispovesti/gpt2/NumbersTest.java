package ml.ispovesti.gpt2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @TempDir
    Path store;

    @Test
    void everyHalf_isItsValue() {
        for (int bits = 0; bits < 1 << 16; bits++) {
            boolean finite = (bits & 0x7c00) != 0x7c00;
            float expected = finite
                    ? (float) ReferenceGpt2.half((short) bits)
                    : (bits & 0x3ff) != 0 ? Float.NaN : (bits >> 15 != 0 ? -1 : 1) * Float.POSITIVE_INFINITY;
            assertThat(Numbers.half((short) bits)).as("half %x", bits).isEqualTo(Float.valueOf(expected));
        }
    }

    @ParameterizedTest
    @CsvSource({"F16,2500000", "BF16,2500000", "F32,2500000", "F16,1", "BF16,3"})
    void tensor_comesInPiecesOfTheRightNumbers(TensorType type, int count) throws IOException {
        ByteBuffer data = ByteBuffer.allocate(count * type.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        float[] expected = new float[count];
        for (int i = 0; i < count; i++) {
            // One of the finite halves of either type.
            short bits = (short) (i * 31 % 0x7c00);
            switch (type) {
                case F16 -> data.putShort(bits);
                case BF16 -> data.putShort(bits);
                default -> data.putFloat(i);
            }
            expected[i] = switch (type) {
                case F16 -> (float) ReferenceGpt2.half(bits);
                case BF16 -> Float.intBitsToFloat(bits << 16);
                default -> i;
            };
        }
        float[] actual = new float[count];
        List<Long> pieces = new ArrayList<>();
        try (Safetensors file = file(type, data.array(), count)) {
            new Numbers().read(file, "a", (from, floats) -> {
                pieces.add(from);
                floats.asFloatBuffer().get(actual, (int) from, floats.remaining() / Float.BYTES);
            });
        }

        assertThat(actual).isEqualTo(expected);
        assertThat(pieces).hasSize((count * Float.BYTES - 1) / Numbers.PIECE_BYTES + 1);
    }

    @ParameterizedTest
    @CsvSource({"F16,7e00,NaN", "F16,fc00,-Infinity", "BF16,7f80,Infinity", "BF16,ffc0,NaN"})
    void halfThatIsNoNumber_isRefused(TensorType type, String bits, String shown) throws IOException {
        ByteBuffer data = ByteBuffer.allocate(20).order(ByteOrder.LITTLE_ENDIAN);
        data.putShort(18, (short) Integer.parseInt(bits, 16));

        try (Safetensors file = file(type, data.array(), 10)) {
            assertThatThrownBy(() -> new Numbers().read(file, "a", (from, floats) -> {}))
                    .isInstanceOf(ModelProblem.class)
                    .hasMessageEndingWith("the tensor a has " + shown + " in it (number 9)");
        }
    }

    private Safetensors file(TensorType type, byte[] data, long count) throws IOException {
        ModelFolder folder = ModelFolder.of(store, "model");
        Files.createDirectory(store.resolve("model"));
        new TensorFile().put("a", type, data, count).write(folder.file("model.safetensors"));
        return Safetensors.open(folder, "model.safetensors");
    }
}
