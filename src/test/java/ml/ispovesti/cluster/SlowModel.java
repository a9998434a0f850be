package ml.ispovesti.cluster;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The bundled model with many layers more, all of zeros: a layer adds to what comes in, and these add nothing. And it does not know
 * where a text ends, so each becomes as long as it may. So it writes as well as before and needs seconds for a text, which leaves time
 * to kill those who write it.
 */
final class SlowModel {

    static final String NAME = "slow";
    /** Another one, the same but for its name. */
    static final String OTHER_NAME = "slower";

    private static final Path BUNDLED = Path.of("model-store", "ispovest-mini");
    private static final int LAYERS = 40;
    private static final int WIDTH = 256;
    private static final Map<String, int[]> OF_A_LAYER = Map.ofEntries(
            Map.entry("ln_1.weight", new int[] {WIDTH}),
            Map.entry("ln_1.bias", new int[] {WIDTH}),
            Map.entry("attn.c_attn.weight", new int[] {WIDTH, 3 * WIDTH}),
            Map.entry("attn.c_attn.bias", new int[] {3 * WIDTH}),
            Map.entry("attn.c_proj.weight", new int[] {WIDTH, WIDTH}),
            Map.entry("attn.c_proj.bias", new int[] {WIDTH}),
            Map.entry("ln_2.weight", new int[] {WIDTH}),
            Map.entry("ln_2.bias", new int[] {WIDTH}),
            Map.entry("mlp.c_fc.weight", new int[] {WIDTH, 4 * WIDTH}),
            Map.entry("mlp.c_fc.bias", new int[] {4 * WIDTH}),
            Map.entry("mlp.c_proj.weight", new int[] {4 * WIDTH, WIDTH}),
            Map.entry("mlp.c_proj.bias", new int[] {WIDTH}));

    private static final ObjectMapper JSON = new ObjectMapper();

    private SlowModel() {}

    /** Puts both into a model store. */
    static void write(Path store) {
        write(store, NAME);
        write(store, OTHER_NAME);
    }

    private static void write(Path store, String name) {
        try {
            Path folder = Files.createDirectories(store.resolve(name));
            for (String file : new String[] {"tokenizer.json", "generation_config.json"}) {
                Files.copy(BUNDLED.resolve(file), folder.resolve(file));
            }
            ObjectNode config =
                    (ObjectNode) JSON.readTree(BUNDLED.resolve("config.json").toFile());
            int layers = config.get("n_layer").asInt();
            config.put("n_layer", layers + LAYERS);
            config.put("eos_token_id", config.get("vocab_size").asInt() - 1);
            JSON.writeValue(folder.resolve("config.json").toFile(), config);
            writeWeights(folder.resolve("model.safetensors"), layers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeWeights(Path file, int layers) throws IOException {
        byte[] bundled = Files.readAllBytes(BUNDLED.resolve("model.safetensors"));
        int headerSize =
                (int) ByteBuffer.wrap(bundled).order(ByteOrder.LITTLE_ENDIAN).getLong();
        int dataFrom = Long.BYTES + headerSize;
        ObjectNode header =
                (ObjectNode) JSON.readTree(new String(bundled, Long.BYTES, headerSize, StandardCharsets.UTF_8));
        String prefix = header.has("transformer.wte.weight") ? "transformer.h." : "h.";
        long end = bundled.length - dataFrom;
        for (int layer = layers; layer < layers + LAYERS; layer++) {
            for (Map.Entry<String, int[]> tensor : OF_A_LAYER.entrySet()) {
                long from = end;
                end += bytes(tensor.getValue());
                ObjectNode entry =
                        header.putObject(prefix + layer + "." + tensor.getKey()).put("dtype", "F16");
                entry.putPOJO("shape", tensor.getValue());
                entry.putArray("data_offsets").add(from).add(end);
            }
        }
        byte[] newHeader = JSON.writeValueAsBytes(header);
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            out.writeLong(Long.reverseBytes(newHeader.length));
            out.write(newHeader);
            out.write(bundled, dataFrom, bundled.length - dataFrom);
            // What was never written is read as zeros.
            out.setLength(Long.BYTES + newHeader.length + end);
        }
    }

    private static long bytes(int[] shape) {
        long numbers = 1;
        for (int size : shape) {
            numbers *= size;
        }
        return Short.BYTES * numbers;
    }
}
