package ml.ispovesti.gpt2;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.IValue;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A checkpoint's weights as the program wants them. Matrices are packed to int8 (one scale a row), the rest is fp32.
 * Each list goes layer by layer; the last entries are those of the head.
 */
final class Gpt2Weights implements AutoCloseable {

    private final NDManager manager;
    private final TorchScript program;
    private final Gpt2Config config;
    private final Safetensors file;

    final NDArray tokens;
    final NDArray positions;
    final IValue norms;
    final IValue linears;
    final IValue biases;

    private final List<PtNDArray> normList = new ArrayList<>();
    private final List<IValue> linearList = new ArrayList<>();
    private final List<PtNDArray> biasList = new ArrayList<>();

    Gpt2Weights(NDManager manager, TorchScript program, Gpt2Config config, Path folder) {
        this.manager = manager;
        this.program = program;
        this.config = config;
        try (Safetensors opened = Safetensors.open(folder.resolve("model.safetensors"))) {
            file = opened;
            tokens = floats(manager, "wte.weight", config.vocabulary(), config.width());
            positions = floats(manager, "wpe.weight", config.context(), config.width());
            for (int layer = 0; layer < config.layers(); layer++) {
                addLayer("h." + layer + ".");
            }
            addHead();
        }
        norms = IValue.listFrom(normList.toArray(PtNDArray[]::new));
        linears = IValue.listFrom(linearList.toArray(IValue[]::new));
        biases = IValue.listFrom(biasList.toArray(PtNDArray[]::new));
    }

    private void addLayer(String layer) {
        addNorm(layer + "ln_1");
        addNorm(layer + "ln_2");
        addLinear(layer + "attn.c_attn", config.width(), 3 * config.width());
        addLinear(layer + "attn.c_proj", config.width(), config.width());
        addLinear(layer + "mlp.c_fc", config.width(), config.inner());
        addLinear(layer + "mlp.c_proj", config.inner(), config.width());
    }

    private void addHead() {
        addNorm("ln_f");
        try (NDManager passing = manager.newSubManager()) {
            boolean separate = file.has("lm_head.weight");
            addPacked(separate ? floats(passing, "lm_head.weight", config.vocabulary(), config.width()) : tokens);
        }
        biasList.add((PtNDArray) manager.zeros(new Shape(config.vocabulary())));
    }

    private void addNorm(String name) {
        normList.add((PtNDArray) floats(manager, name + ".weight", config.width()));
        normList.add((PtNDArray) floats(manager, name + ".bias", config.width()));
    }

    /** Checkpoints keep these matrices as [in, out] (Conv1D), the engine wants [out, in]. */
    private void addLinear(String name, int in, int out) {
        try (NDManager passing = manager.newSubManager()) {
            addPacked(floats(passing, name + ".weight", in, out).transpose().duplicate());
        }
        biasList.add((PtNDArray) floats(manager, name + ".bias", out));
    }

    private void addPacked(NDArray weight) {
        try (IValue argument = TorchScript.value(weight)) {
            linearList.add(program.call("pack", argument));
        }
    }

    /** A copy in fp32, so that nothing points into the file afterwards. */
    private NDArray floats(NDManager owner, String name, long... shape) {
        Safetensors.Tensor tensor = file.tensor(name, shape);
        try (NDManager passing = manager.newSubManager()) {
            NDArray mapped =
                    switch (tensor.type()) {
                        case F32 -> passing.create(tensor.data(), new Shape(shape), DataType.FLOAT32);
                        case F16 -> passing.create(tensor.data(), new Shape(shape), DataType.FLOAT16);
                        case BF16 -> passing.create(widened(tensor.data()), new Shape(shape), DataType.FLOAT32);
                    };
            NDArray copy = mapped.toType(DataType.FLOAT32, true);
            copy.attach(owner);
            return copy;
        }
    }

    /** BF16 is the upper half of an fp32. Done here because the engine's binding crashes on BF16. */
    private static ByteBuffer widened(ByteBuffer halves) {
        ByteBuffer wide = ByteBuffer.allocateDirect(2 * halves.capacity()).order(ByteOrder.LITTLE_ENDIAN);
        while (halves.hasRemaining()) {
            wide.putInt(halves.getShort() << 16);
        }
        return wide.flip();
    }

    @Override
    public void close() {
        norms.close();
        biases.close();
        linears.close();
        linearList.forEach(IValue::close);
    }
}
