package ml.ispovesti.gpt2;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** The weights of a Hugging Face GPT-2 in a file, known to be complete and of the right shapes. Tensors are given in fp32. */
final class Checkpoint implements AutoCloseable {

    private static final String PREFIX = "transformer.";

    private final Safetensors tensors;
    private final String prefix;

    private Checkpoint(Safetensors tensors) {
        this.tensors = tensors;
        this.prefix = tensors.names().contains(PREFIX + "wte.weight") ? PREFIX : "";
    }

    static Checkpoint open(Path file, Gpt2Config config) {
        Checkpoint checkpoint = new Checkpoint(Safetensors.open(file));
        try {
            expected(config).forEach(checkpoint::check);
            checkpoint.refuseLayersFrom(config.layers());
            return checkpoint;
        } catch (RuntimeException e) {
            checkpoint.close();
            throw e;
        }
    }

    /** A tensor of the manager's own memory, by its name without {@code transformer.}. */
    PtNDArray tensor(NDManager manager, String name) {
        Safetensors.Entry entry = tensors.entry(fullName(name));
        ByteBuffer bytes = tensors.bytes(entry);
        DataType type = entry.type() == TensorType.F16 ? DataType.FLOAT16 : DataType.FLOAT32;
        ByteBuffer readable = entry.type() == TensorType.BF16 ? widened(bytes) : bytes;
        // The engine would go on reading from the mapped file, which may be replaced while the program runs: hence the
        // copy.
        try (NDArray mapped = manager.create(readable, new Shape(entry.shape()), type)) {
            return (PtNDArray) mapped.toType(DataType.FLOAT32, true);
        }
    }

    @Override
    public void close() {
        tensors.close();
    }

    /** Any BF16 array kills the JVM inside DJL, so the engine never sees one: a bfloat16 is the upper half of a float. */
    private static ByteBuffer widened(ByteBuffer halves) {
        ByteBuffer floats = ByteBuffer.allocateDirect(2 * halves.remaining()).order(ByteOrder.nativeOrder());
        while (halves.hasRemaining()) {
            floats.putInt(halves.getShort() << 16);
        }
        return floats.flip();
    }

    /** The names and shapes of all tensors that such a model has. */
    static Map<String, long[]> expected(Gpt2Config config) {
        long width = config.width();
        long inner = config.inner();
        Map<String, long[]> shapes = new LinkedHashMap<>();
        shapes.put("wte.weight", shape(config.vocabulary(), width));
        shapes.put("wpe.weight", shape(config.context(), width));
        for (int i = 0; i < config.layers(); i++) {
            String layer = "h." + i + ".";
            norm(shapes, layer + "ln_1", width);
            linear(shapes, layer + "attn.c_attn", width, 3 * width);
            linear(shapes, layer + "attn.c_proj", width, width);
            norm(shapes, layer + "ln_2", width);
            linear(shapes, layer + "mlp.c_fc", width, inner);
            linear(shapes, layer + "mlp.c_proj", inner, width);
        }
        norm(shapes, "ln_f", width);
        if (!config.tied()) {
            shapes.put("lm_head.weight", shape(config.vocabulary(), width));
        }
        return shapes;
    }

    private static void norm(Map<String, long[]> shapes, String name, long width) {
        shapes.put(name + ".weight", shape(width));
        shapes.put(name + ".bias", shape(width));
    }

    private static void linear(Map<String, long[]> shapes, String name, long in, long out) {
        shapes.put(name + ".weight", shape(in, out));
        shapes.put(name + ".bias", shape(out));
    }

    private static long[] shape(long... sizes) {
        return sizes;
    }

    private void check(String name, long[] shape) {
        Safetensors.Entry entry = tensors.entry(fullName(name));
        if (entry == null) {
            throw new ModelProblem(tensors.file(), "lacks the tensor " + fullName(name));
        }
        if (!Arrays.equals(entry.shape(), shape)) {
            throw new ModelProblem(
                    tensors.file(),
                    "the tensor %s has the shape %s, config.json asks for %s"
                            .formatted(fullName(name), Arrays.toString(entry.shape()), Arrays.toString(shape)));
        }
        if (entry.type().ordinal() > TensorType.BF16.ordinal()) {
            throw new ModelProblem(
                    tensors.file(),
                    "the tensor %s is %s; F32, F16 and BF16 are supported".formatted(fullName(name), entry.type()));
        }
    }

    /** A model with some of its layers left out would run, and write rubbish. */
    private void refuseLayersFrom(int layers) {
        if (tensors.names().contains(fullName("h." + layers + ".ln_1.weight"))) {
            throw new ModelProblem(tensors.file(), "has more layers than the %d of config.json".formatted(layers));
        }
    }

    private String fullName(String name) {
        return name.startsWith("lm_head") ? name : prefix + name;
    }
}
