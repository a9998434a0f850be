package ml.ispovesti.gpt2;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A safetensors file: 8 bytes with the header's length (little endian), the header in JSON, the tensors' bytes. Everything the header
 * says is checked against the file before anything is read or allocated by it: DJL's own reader trusts it.
 */
final class Safetensors implements AutoCloseable {

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

    static Safetensors open(ModelFolder folder, String name) {
        Safetensors opened = new Safetensors(folder.file(name), folder.channel(name));
        try {
            opened.readHeader();
            return opened;
        } catch (IOException e) {
            opened.close();
            throw ModelProblem.unreadable(opened.file, e);
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

    /**
     * Fills the buffer from a place within the tensor. Read rather than mapped: the pages of a mapping count as the program's memory until
     * a garbage collection, and a file that shrinks meanwhile would kill the JVM.
     */
    void read(Entry entry, long from, ByteBuffer buffer) {
        try {
            read(entry.start() + from, buffer);
        } catch (IOException e) {
            throw ModelProblem.unreadable(file, e);
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
        ByteBuffer first = ByteBuffer.allocate(LENGTH_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        read(0, first);
        long length = first.getLong(0);
        if (length < 2 || length > ModelJson.MOST_BYTES) {
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
        ByteBuffer json = ByteBuffer.allocate((int) length);
        read(LENGTH_BYTES, json);
        JsonNode header = ModelJson.object(file, "the header ", json.array());
        for (Map.Entry<String, JsonNode> field : header.properties()) {
            if (!field.getKey().equals("__metadata__")) {
                entries.put(field.getKey(), described(field.getKey(), field.getValue(), data));
            }
        }
        checkPlaces(data, size);
    }

    /** The tensors must fill the file, one after the other: where two share bytes or some belong to none, somebody is lying. */
    private void checkPlaces(long data, long size) {
        List<Map.Entry<String, Entry>> inOrder = entries.entrySet().stream()
                .sorted(Comparator.comparingLong(
                                (Map.Entry<String, Entry> e) -> e.getValue().start())
                        .thenComparingLong(e -> e.getValue().bytes()))
                .toList();
        long end = data;
        for (Map.Entry<String, Entry> tensor : inOrder) {
            if (tensor.getValue().start() != end) {
                throw new ModelProblem(
                        file,
                        "the tensor %s %s"
                                .formatted(
                                        tensor.getKey(),
                                        tensor.getValue().start() < end
                                                ? "overlaps another one"
                                                : "leaves a gap before it"));
            }
            end += tensor.getValue().bytes();
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

    private void read(long from, ByteBuffer buffer) throws IOException {
        long place = from;
        while (buffer.hasRemaining()) {
            int count = channel.read(buffer, place);
            if (count < 0) {
                throw new ModelProblem(file, "became shorter while it was read");
            }
            place += count;
        }
    }
}
