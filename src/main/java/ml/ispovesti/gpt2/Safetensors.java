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

/**
 * A safetensors file: 8 bytes with the header's length (little-endian), the header as JSON, then the tensors' bytes one after
 * the other. Everything the header claims is checked against the file before any memory is taken. Tensors are mapped, not read.
 */
final class Safetensors implements AutoCloseable {

    /** The format's own limit. */
    private static final long LONGEST_HEADER = 100_000_000;

    private static final int PREAMBLE = 8;

    enum Type {
        F32(4),
        F16(2),
        BF16(2);

        final int bytes;

        Type(int bytes) {
            this.bytes = bytes;
        }
    }

    /** @param data little-endian, as long as shape and type say */
    record Tensor(Type type, long[] shape, ByteBuffer data) {}

    private record Entry(Type type, long[] shape, long offset, long length) {}

    private final Path path;
    private final FileChannel channel;
    private final Map<String, Entry> entries = new HashMap<>();

    private Safetensors(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    static Safetensors open(Path path) {
        try {
            FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
            Safetensors file = new Safetensors(path, channel);
            try {
                file.readHeader();
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
            return file;
        } catch (NoSuchFileException e) {
            throw new ModelProblem(path, "the file is missing", e);
        } catch (IOException e) {
            throw new ModelProblem(path, "cannot be read: " + e.getMessage(), e);
        }
    }

    private void readHeader() throws IOException {
        long size = channel.size();
        if (size < PREAMBLE) {
            throw new ModelProblem(path, "truncated: it has " + size + " bytes");
        }
        long header = read(0, PREAMBLE).getLong();
        if (header < 2 || header > Math.min(LONGEST_HEADER, size - PREAMBLE)) {
            throw new ModelProblem(
                    path,
                    "truncated or no safetensors file: it claims a header of " + Long.toUnsignedString(header)
                            + " bytes and has " + size + " bytes in all");
        }
        JsonNode root = JsonFile.parse(path, read(PREAMBLE, (int) header).array());
        long start = PREAMBLE + header;
        root.fields().forEachRemaining(field -> {
            if (!field.getKey().equals("__metadata__")) {
                entries.put(shortName(field.getKey()), entry(field.getKey(), field.getValue(), start, size - start));
            }
        });
    }

    /** Checkpoints of the bare model and of the model with its head differ only in this prefix. */
    private static String shortName(String name) {
        return name.startsWith("transformer.") ? name.substring("transformer.".length()) : name;
    }

    private ByteBuffer read(long position, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining() && channel.read(buffer, position + buffer.position()) >= 0) {}
        return buffer.flip();
    }

    private Entry entry(String name, JsonNode description, long start, long available) {
        long[] shape = longs(name, description.path("shape"));
        long[] offsets = longs(name, description.path("data_offsets"));
        if (offsets.length != 2 || offsets[1] < offsets[0]) {
            throw new ModelProblem(path, "tensor " + name + " has the offsets " + Arrays.toString(offsets));
        }
        if (offsets[1] > available) {
            throw new ModelProblem(
                    path,
                    "truncated: tensor " + name + " should end at byte " + (start + offsets[1]) + ", and the file has "
                            + (start + available));
        }
        Type type = type(description.path("dtype").asText());
        long length = offsets[1] - offsets[0];
        // A type we cannot read is refused only when such a tensor is asked for: files hold masks and the like as well.
        if (type != null && !describes(shape, type.bytes, length)) {
            throw new ModelProblem(
                    path,
                    "tensor " + name + " of shape " + Arrays.toString(shape) + " and type " + type + " cannot have "
                            + length + " bytes");
        }
        return new Entry(type, shape, start + offsets[0], length);
    }

    private long[] longs(String name, JsonNode array) {
        long[] numbers = new long[array.isArray() ? array.size() : 0];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = array.get(i).canConvertToLong() ? array.get(i).longValue() : -1;
            if (numbers[i] < 0) {
                throw new ModelProblem(path, "tensor " + name + " is described by the number " + array.get(i));
            }
        }
        return numbers;
    }

    private static Type type(String name) {
        return Arrays.stream(Type.values())
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static boolean describes(long[] shape, int bytes, long length) {
        try {
            return Arrays.stream(shape).reduce(bytes, Math::multiplyExact) == length;
        } catch (ArithmeticException e) {
            return false;
        }
    }

    boolean has(String name) {
        return entries.containsKey(name);
    }

    /** @return the tensor of that name (without {@code transformer.}), which has to have that shape */
    Tensor tensor(String name, long... shape) {
        Entry entry = entries.get(name);
        if (entry == null) {
            throw new ModelProblem(path, "tensor " + name + " is missing");
        }
        if (!Arrays.equals(entry.shape, shape)) {
            throw new ModelProblem(
                    path,
                    "tensor " + name + " has the shape " + Arrays.toString(entry.shape) + ", and config.json asks for "
                            + Arrays.toString(shape));
        }
        if (entry.type == null || entry.length > Integer.MAX_VALUE) {
            throw new ModelProblem(path, "tensor " + name + " has a type or size that is not supported");
        }
        try {
            ByteBuffer data = channel.map(FileChannel.MapMode.READ_ONLY, entry.offset, entry.length);
            return new Tensor(entry.type, shape, data.order(ByteOrder.LITTLE_ENDIAN));
        } catch (IOException e) {
            throw new ModelProblem(path, "tensor " + name + " cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new ModelProblem(path, "cannot be closed", e);
        }
    }
}
