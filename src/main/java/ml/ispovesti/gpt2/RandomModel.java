package ml.ispovesti.gpt2;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Writes a GPT-2 of any shape with random weights in F16, without a tokenizer: for measuring, where only the shape matters. */
final class RandomModel {

    private static final double SPREAD = 0.02;
    /** So many random numbers are used over and over: making 355 million of them would take longer than what is measured. */
    private static final int NUMBERS = 1 << 20;

    private RandomModel() {}

    static void write(Path folder, Gpt2Config config) throws IOException {
        Files.writeString(
                folder.resolve("config.json"),
                """
                {"model_type": "gpt2", "n_layer": %d, "n_head": %d, "n_embd": %d, "vocab_size": %d, "n_positions": %d,
                 "eos_token_id": %d}
                """
                        .formatted(
                                config.layers(),
                                config.heads(),
                                config.width(),
                                config.vocabulary(),
                                config.context(),
                                config.endOfText()));
        Map<String, long[]> shapes = config.tensors();
        List<String> entries = new ArrayList<>();
        long data = 0;
        for (Map.Entry<String, long[]> tensor : shapes.entrySet()) {
            long end = data + bytes(tensor.getValue());
            String shape = Arrays.toString(tensor.getValue());
            entries.add("\"%s\":{\"dtype\":\"F16\",\"shape\":%s,\"data_offsets\":[%d,%d]}"
                    .formatted(tensor.getKey(), shape, data, end));
            data = end;
        }
        byte[] header = ("{" + String.join(",", entries) + "}").getBytes(StandardCharsets.UTF_8);
        ByteBuffer length =
                ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(header.length);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve("model.safetensors")))) {
            out.write(length.array());
            out.write(header);
            writeNumbers(out, data);
        }
    }

    private static long bytes(long[] shape) {
        long count = 1;
        for (long size : shape) {
            count *= size;
        }
        return 2 * count;
    }

    private static void writeNumbers(OutputStream out, long bytes) throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        ByteBuffer numbers = ByteBuffer.allocate(2 * NUMBERS).order(ByteOrder.LITTLE_ENDIAN);
        while (numbers.hasRemaining()) {
            numbers.putShort(half(SPREAD * random.nextGaussian()));
        }
        for (long left = bytes; left > 0; left -= numbers.capacity()) {
            out.write(numbers.array(), 0, (int) Math.min(left, numbers.capacity()));
        }
    }

    /** The nearest normal IEEE 754 half to a small number, by cutting. */
    private static short half(double value) {
        int bits = Float.floatToIntBits((float) value);
        int exponent = (bits >> 23 & 0xff) - 127 + 15;
        return (short) (exponent <= 0 ? 0 : bits >> 16 & 0x8000 | exponent << 10 | bits >> 13 & 0x3ff);
    }
}
