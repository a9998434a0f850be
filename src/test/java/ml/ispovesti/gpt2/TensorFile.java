package ml.ispovesti.gpt2;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** A safetensors file in the making. */
final class TensorFile {

    private record Tensor(TensorType type, long[] shape, byte[] data) {}

    private final Map<String, Tensor> tensors = new LinkedHashMap<>();

    /** The tensors of the bundled model. */
    static TensorFile ofTheMini() {
        TensorFile file = new TensorFile();
        try (Safetensors mini = Safetensors.open(TestModels.FOLDER, "model.safetensors")) {
            for (String name : mini.names().stream().sorted().toList()) {
                Safetensors.Entry entry = mini.entry(name);
                ByteBuffer data = ByteBuffer.allocate((int) entry.bytes());
                mini.read(entry, 0, data);
                file.tensors.put(name, new Tensor(entry.type(), entry.shape(), data.array()));
            }
        }
        return file;
    }

    static TensorFile of(Gpt2Config config, float value) {
        TensorFile file = new TensorFile();
        config.tensors().forEach((name, shape) -> {
            float[] numbers = new float[(int) LongStream.of(shape).reduce(1, (a, b) -> a * b)];
            java.util.Arrays.fill(numbers, value);
            file.put(name, numbers, shape);
        });
        return file;
    }

    TensorFile put(String name, float[] numbers, long... shape) {
        ByteBuffer data = ByteBuffer.allocate(numbers.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        data.asFloatBuffer().put(numbers);
        return put(name, TensorType.F32, data.array(), shape);
    }

    TensorFile put(String name, TensorType type, byte[] data, long... shape) {
        tensors.put(name, new Tensor(type, shape, data));
        return this;
    }

    float[] floats(String name) {
        Tensor tensor = tensors.get(name);
        ByteBuffer data = ByteBuffer.wrap(tensor.data).order(ByteOrder.LITTLE_ENDIAN);
        float[] numbers = new float[tensor.data.length / tensor.type.bytes()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = tensor.type == TensorType.F32 ? data.getFloat() : (float) ReferenceGpt2.half(data.getShort());
        }
        return numbers;
    }

    TensorFile renamed(UnaryOperator<String> rename) {
        TensorFile renamed = new TensorFile();
        tensors.forEach((name, tensor) -> renamed.tensors.put(rename.apply(name), tensor));
        return renamed;
    }

    TensorFile only(Predicate<String> wanted) {
        TensorFile part = new TensorFile();
        tensors.forEach((name, tensor) -> {
            if (wanted.test(name)) {
                part.tensors.put(name, tensor);
            }
        });
        return part;
    }

    /** Of halves or floats, to any type. */
    TensorFile as(TensorType type) {
        TensorFile converted = new TensorFile();
        tensors.forEach(
                (name, tensor) -> converted.put(name, type, converted(tensor, floats(name), type), tensor.shape));
        return converted;
    }

    Path write(Path file) {
        StringBuilder header = new StringBuilder("{\"__metadata__\":{\"format\":\"pt\"}");
        int end = 0;
        for (Map.Entry<String, Tensor> entry : tensors.entrySet()) {
            Tensor tensor = entry.getValue();
            String shape = LongStream.of(tensor.shape).mapToObj(Long::toString).collect(Collectors.joining(","));
            header.append(",\"%s\":{\"dtype\":\"%s\",\"shape\":[%s],\"data_offsets\":[%d,%d]}"
                    .formatted(entry.getKey(), tensor.type, shape, end, end + tensor.data.length));
            end += tensor.data.length;
        }
        byte[] json = header.append('}').toString().getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(8 + json.length + end).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(json.length).put(json);
        tensors.values().forEach(tensor -> bytes.put(tensor.data));
        try {
            return Files.write(file, bytes.array());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] converted(Tensor tensor, float[] numbers, TensorType type) {
        if (tensor.type == type) {
            return tensor.data;
        }
        ByteBuffer out = ByteBuffer.allocate(numbers.length * type.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        for (float number : numbers) {
            if (type == TensorType.BF16) {
                out.putShort((short) (Float.floatToIntBits(number) >> 16));
            } else {
                out.putInt(Float.floatToIntBits(number));
            }
        }
        return out.array();
    }
}
