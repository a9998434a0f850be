package ml.ispovesti.gpt2;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A safetensors file: 8 bytes with the header's length (little endian), the header in JSON, the tensors' bytes. Everything the header
 * says is checked against the file before anything is read or allocated by it: DJL's own reader trusts it.
 */
final class Safetensors implements AutoCloseable {

    /** The limit of the reference implementation. */
    private static final long LONGEST_HEADER = 100_000_000;

    private static final int LENGTH_BYTES = 8;

    /**
     * A tensor as the header describes it.
     *
     * @param start the place of its first byte in the file
     */
    record Entry(TensorType type, long[] shape, long start, long bytes) {}

    private final Path file;
    private final FileChannel channel;
    private final Map<String, Entry> entries = new HashMap<>();

    private Safetensors(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static Safetensors open(Path file) {
        FileChannel channel;
        try {
            channel = FileChannel.open(file, StandardOpenOption.READ);
        } catch (NoSuchFileException e) {
            throw new ModelProblem(file, "is missing");
        } catch (IOException e) {
            throw new ModelProblem(file, "cannot be read: " + e.getMessage());
        }
        Safetensors opened = new Safetensors(file, channel);
        try {
            opened.readHeader();
            return opened;
        } catch (IOException e) {
            opened.close();
            throw new ModelProblem(file, "cannot be read: " + e.getMessage());
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    Path file() {
        return file;
    }

    Set<String> names() {
        return entries.keySet();
    }

    /** @return null if the file has no such tensor */
    Entry entry(String name) {
        return entries.get(name);
    }

    /** The tensor's bytes, mapped rather than read, so that a large model does not pass through the heap. */
    ByteBuffer bytes(Entry entry) {
        try {
            return channel.map(FileChannel.MapMode.READ_ONLY, entry.start(), entry.bytes())
                    .order(ByteOrder.LITTLE_ENDIAN);
        } catch (IOException e) {
            throw new ModelProblem(file, "cannot be read: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new ModelProblem(file, "cannot be closed: " + e.getMessage());
        }
    }

    private void readHeader() throws IOException {
        long size = channel.size();
        if (size < LENGTH_BYTES) {
            throw new ModelProblem(file, "truncated: has only %d bytes".formatted(size));
        }
        long length = read(0, LENGTH_BYTES).getLong();
        if (length < 2 || length > LONGEST_HEADER) {
            throw new ModelProblem(
                    file,
                    "is not a safetensors file: its header would have %s bytes"
                            .formatted(Long.toUnsignedString(length)));
        }
        long data = LENGTH_BYTES + length;
        if (data > size) {
            throw new ModelProblem(
                    file, "truncated: the header alone has %d bytes, the file has %d".formatted(length, size));
        }
        JsonNode header = ModelJson.object(
                file, "the header ", read(LENGTH_BYTES, (int) length).array());
        long end = data;
        for (Map.Entry<String, JsonNode> field : header.properties()) {
            if (!field.getKey().equals("__metadata__")) {
                Entry entry = described(field.getKey(), field.getValue(), data);
                entries.put(field.getKey(), entry);
                end = Math.max(end, entry.start() + entry.bytes());
            }
        }
        if (end != size) {
            throw new ModelProblem(
                    file,
                    "%s: the header describes %d bytes, the file has %d"
                            .formatted(end > size ? "truncated" : "too long", end, size));
        }
    }

    private Entry described(String name, JsonNode json, long data) {
        TensorType type = TensorType.of(json.path("dtype").asText());
        if (type == null) {
            throw new ModelProblem(file, "the tensor %s has the unknown dtype %s".formatted(name, json.path("dtype")));
        }
        long[] shape = numbers(name, "shape", json);
        long[] offsets = numbers(name, "data_offsets", json);
        if (offsets.length != 2 || offsets[0] > offsets[1] || offsets[1] > Long.MAX_VALUE - data) {
            throw new ModelProblem(
                    file, "the tensor %s has the impossible data_offsets %s".formatted(name, Arrays.toString(offsets)));
        }
        long bytes = offsets[1] - offsets[0];
        if (bytes != size(name, shape, type)) {
            throw new ModelProblem(
                    file,
                    "the tensor %s has %d bytes, its shape %s and dtype %s ask for %d"
                            .formatted(name, bytes, Arrays.toString(shape), type, size(name, shape, type)));
        }
        return new Entry(type, shape, data + offsets[0], bytes);
    }

    private long size(String name, long[] shape, TensorType type) {
        try {
            long size = type.bytes();
            for (long n : shape) {
                size = Math.multiplyExact(size, n);
            }
            return size;
        } catch (ArithmeticException e) {
            throw new ModelProblem(
                    file, "the tensor %s has the impossible shape %s".formatted(name, Arrays.toString(shape)));
        }
    }

    private long[] numbers(String name, String key, JsonNode json) {
        JsonNode list = json.path(key);
        long[] numbers = new long[list.size()];
        boolean good = list.isArray();
        for (int i = 0; good && i < numbers.length; i++) {
            JsonNode number = list.get(i);
            good = number.isIntegralNumber() && number.canConvertToLong() && number.longValue() >= 0;
            numbers[i] = number.longValue();
        }
        if (!good) {
            throw new ModelProblem(file, "the tensor %s has no good %s: %s".formatted(name, key, list));
        }
        return numbers;
    }

    private ByteBuffer read(long from, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {
            // A channel may give less than asked for.
        }
        return buffer.flip();
    }
}
