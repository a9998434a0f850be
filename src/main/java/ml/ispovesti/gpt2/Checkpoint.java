package ml.ispovesti.gpt2;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The weights of a Hugging Face GPT-2 in its files, known to be complete and of the right shapes. Tensors are given in fp32. To be used by
 * one thread at a time.
 */
public final class Checkpoint implements AutoCloseable {

    private static final String PREFIX = "transformer.";
    private static final String HEAD = "lm_head.weight";

    private final Shards shards;
    private final String prefix;
    private final Map<String, long[]> shapes;
    private final Numbers numbers = new Numbers();

    private Checkpoint(Shards shards, Gpt2Config config) {
        this.shards = shards;
        this.prefix = shards.names().contains(PREFIX + "wte.weight") ? PREFIX : "";
        this.shapes = config.tensors();
    }

    /** What else is in the files (attention masks, say) is left alone. */
    public static Checkpoint open(ModelFolder folder, Gpt2Config config) {
        Shards shards = Shards.open(folder);
        try {
            Checkpoint checkpoint = new Checkpoint(shards, config);
            checkpoint.shapes.forEach(checkpoint::check);
            checkpoint.refuseLayersFrom(config.layers());
            checkpoint.refuseOtherHead();
            return checkpoint;
        } catch (RuntimeException e) {
            shards.close();
            throw e;
        }
    }

    /** A tensor of the manager's own memory, by its name without {@code transformer.}. */
    public PtNDArray tensor(NDManager manager, String name) {
        NDArray tensor = manager.create(new Shape(shapes.get(name)), DataType.FLOAT32);
        try (NDManager own = manager.newSubManager()) {
            NDArray flat = tensor.reshape(-1);
            flat.attach(own);
            numbers.read(holder(name), fullName(name), (from, floats) -> fill(own, flat, from, floats));
            return (PtNDArray) tensor;
        } catch (RuntimeException e) {
            tensor.close();
            throw e;
        }
    }

    /** Reads all that the model uses, and keeps nothing: for what can only be wrong with the numbers themselves. */
    void readAll() {
        shapes.keySet().forEach(name -> numbers.read(holder(name), fullName(name), (from, floats) -> {}));
    }

    /** How many numbers the model consists of. */
    long parameters() {
        return shapes.keySet().stream()
                .map(this::entry)
                .mapToLong(entry -> entry.bytes() / entry.type().bytes())
                .sum();
    }

    Set<TensorType> types() {
        Set<TensorType> types = EnumSet.noneOf(TensorType.class);
        shapes.keySet().forEach(name -> types.add(entry(name).type()));
        return types;
    }

    @Override
    public void close() {
        shards.close();
    }

    /** The engine reads the buffer where it is and copies from there. (NDArray.set(Buffer) would make the buffer its memory.) */
    private static void fill(NDManager manager, NDArray flat, long from, ByteBuffer floats) {
        long count = floats.remaining() / Float.BYTES;
        try (NDArray piece = manager.create(floats, new Shape(count), DataType.FLOAT32)) {
            flat.set(new NDIndex().addSliceDim(from, from + count), piece);
        }
    }

    private void check(String name, long[] shape) {
        if (holder(name) == null) {
            throw new ModelProblem(shards.file(), "lacks the tensor " + fullName(name));
        }
        checkShape(fullName(name), shape);
        if (!entry(name).type().isForWeights()) {
            throw new ModelProblem(
                    holder(name).file(),
                    "the tensor %s is %s; F32, F16 and BF16 are supported"
                            .formatted(fullName(name), entry(name).type()));
        }
    }

    private void checkShape(String fullName, long[] shape) {
        Path file = shards.holder(fullName).file();
        long[] found = shards.holder(fullName).entry(fullName).shape();
        if (!Arrays.equals(found, shape)) {
            throw new ModelProblem(
                    file,
                    "the tensor %s has the shape %s, config.json asks for %s"
                            .formatted(fullName, Arrays.toString(found), Arrays.toString(shape)));
        }
    }

    /** A model with some of its layers left out would run, and write rubbish. */
    private void refuseLayersFrom(int layers) {
        if (shards.names().contains(fullName("h." + layers + ".ln_1.weight"))) {
            throw new ModelProblem(shards.file(), "has more layers than the %d of config.json".formatted(layers));
        }
    }

    /** Of a tied model the head is often stored as well; one of another shape shows that the model is another. */
    private void refuseOtherHead() {
        if (shards.names().contains(HEAD)) {
            checkShape(HEAD, shapes.get("wte.weight"));
        }
    }

    private Safetensors holder(String name) {
        return shards.holder(fullName(name));
    }

    private Safetensors.Entry entry(String name) {
        return holder(name).entry(fullName(name));
    }

    private String fullName(String name) {
        return name.equals(HEAD) ? name : prefix + name;
    }
}
