package ml.ispovesti.gpt2;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.IValue;
import java.util.ArrayList;
import java.util.List;

/**
 * A GPT-2 in the engine's memory. To be used by one thread at a time. Every step works in a manager of its own that is closed at its
 * end: the engine's memory is invisible to Java's garbage collector.
 */
final class Gpt2Model implements AutoCloseable {

    private static final String ENGINE = "PyTorch";

    private final Gpt2Config config;
    private final TorchProgram program;
    private final NDManager memory;
    private final PtNDArray embeddings;
    /** The engine's values have no manager that would close them. */
    private final List<IValue> values;

    /** The arguments of every step, after its own. */
    private final Object[] shared;

    private Gpt2Model(
            Gpt2Config config, Checkpoint weights, TorchProgram program, NDManager memory, List<IValue> values) {
        this.config = config;
        this.program = program;
        this.memory = memory;
        this.values = values;
        List<PtNDArray> norms = new ArrayList<>();
        List<PtNDArray> biases = new ArrayList<>();
        List<IValue> matrices = new ArrayList<>();
        for (int i = 0; i < config.layers(); i++) {
            String layer = "h." + i + ".";
            addNorm(norms, weights, layer + "ln_1");
            addNorm(norms, weights, layer + "ln_2");
            for (String name : List.of("attn.c_attn", "attn.c_proj", "mlp.c_fc", "mlp.c_proj")) {
                matrices.add(kept(packed(weights, layer + name + ".weight")));
                biases.add(weights.tensor(memory, layer + name + ".bias"));
            }
        }
        addNorm(norms, weights, "ln_f");
        embeddings = weights.tensor(memory, "wte.weight");
        matrices.add(kept(head(weights)));
        biases.add((PtNDArray) memory.zeros(new Shape(config.vocabulary())));
        shared = new Object[] {
            embeddings,
            weights.tensor(memory, "wpe.weight"),
            kept(IValue.listFrom(norms.toArray(PtNDArray[]::new))),
            kept(IValue.listFrom(matrices.toArray(IValue[]::new))),
            kept(IValue.listFrom(biases.toArray(PtNDArray[]::new))),
            config.heads(),
            config.epsilon(),
            program.grain()
        };
    }

    static Gpt2Model load(Gpt2Config config, Checkpoint weights, Precision precision) {
        TorchProgram program = TorchProgram.load(precision);
        NDManager memory = NDManager.newBaseManager(ENGINE);
        List<IValue> values = new ArrayList<>();
        try {
            return new Gpt2Model(config, weights, program, memory, values);
        } catch (RuntimeException | Error e) {
            close(values, memory, program);
            throw e;
        }
    }

    Precision precision() {
        return program.precision();
    }

    /** @param capacity how many tokens the text can have at most */
    KvCache newCache(int capacity) {
        NDManager own = memory.newSubManager();
        try {
            Shape shape = new Shape(config.layers(), 2, config.heads(), capacity, config.width() / config.heads());
            return new KvCache(own, (PtNDArray) own.create(shape));
        } catch (RuntimeException | Error e) {
            own.close();
            throw e;
        }
    }

    /** Fills an empty cache with what another one has. */
    void copy(KvCache from, KvCache to) {
        program.value("copy", from.keysAndValues(), to.keysAndValues(), from.length())
                .close();
        to.grow(from.length());
        to.keepState(from.state());
    }

    /** The memory of a cache, in bytes. */
    long cacheBytes(int capacity) {
        return 8L * config.layers() * capacity * config.width();
    }

    /**
     * Reads the new tokens of all texts into their caches, and draws the next one of those that want it: one call of the engine.
     *
     * @param width the greatest number of candidates that any text of this model can have; the same in every call
     * @return for each part the token drawn, -1 where none was wanted
     */
    long[] step(List<Part> parts, int width) {
        try (NDManager step = memory.newSubManager();
                StepArguments arguments = new StepArguments(step, parts, config)) {
            PtNDArray[] result = program.tensors(
                    step, "step", arguments.drawing(config.endOfText(), width), arguments.reading(), shared);
            parts.forEach(part -> part.cache().grow(part.tokens().length));
            long[] drawn = result[0].toLongArray();
            long[] tokens = new long[parts.size()];
            for (int i = 0; i < tokens.length; i++) {
                int row = arguments.rowOf(i);
                tokens[i] = row < 0 ? -1 : drawn[row];
            }
            keepStates(parts, arguments, result[1]);
            return tokens;
        }
    }

    /** Of prompts, so that another attempt begins there and that a prompt need not be read twice. */
    private static void keepStates(List<Part> parts, StepArguments arguments, PtNDArray states) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).endsPrompt()) {
                int row = arguments.rowOf(i);
                parts.get(i).cache().keepState(states.get(row + ":" + (row + 1)));
            }
        }
    }

    /** Reads tokens into caches. @return [tokens of all parts, vocabulary]: the logits after each of them */
    NDArray logits(NDManager scope, List<Part> parts) {
        try (StepArguments arguments = new StepArguments(scope, parts, config)) {
            PtNDArray logits = program.tensor(scope, "scores", arguments.reading(), shared);
            parts.forEach(part -> part.cache().grow(part.tokens().length));
            return logits;
        }
    }

    /** The memory that is read for every step whatever the batch: the packed matrices, in bytes. */
    long weightBytes() {
        long d = config.width();
        long matricesSize = config.layers() * (4 * d * d + 2 * d * config.inner()) + d * config.vocabulary();
        return matricesSize * precision().bytes();
    }

    /** How fast the memory can be read with the engine's threads: the best of several runs of a plain product of a vector with itself. */
    double readBytesPerSecond() {
        int bytes = 1 << 30;
        double best = 0;
        try (NDManager scope = memory.newSubManager()) {
            PtNDArray vector = (PtNDArray) scope.ones(new Shape(bytes / Float.BYTES));
            for (int i = 0; i < 5; i++) {
                long start = System.nanoTime();
                program.tensor(scope, "dot", new Object[] {vector}).getFloat();
                best = Math.max(best, bytes / ((System.nanoTime() - start) / 1e9));
            }
        }
        return best;
    }

    NDManager newScope() {
        return memory.newSubManager();
    }

    @Override
    public void close() {
        close(values, memory, program);
    }

    private static void close(List<IValue> values, NDManager memory, TorchProgram program) {
        values.forEach(IValue::close);
        memory.close();
        program.close();
    }

    private IValue kept(IValue value) {
        values.add(value);
        return value;
    }

    private void addNorm(List<PtNDArray> norms, Checkpoint weights, String name) {
        norms.add(weights.tensor(memory, name + ".weight"));
        norms.add(weights.tensor(memory, name + ".bias"));
    }

    /** The file has the layers' matrices as [in, out], while products want [out, in]. */
    private IValue packed(Checkpoint weights, String name) {
        try (NDManager step = memory.newSubManager()) {
            return program.value("pack", weights.tensor(step, name).transpose().duplicate());
        }
    }

    private IValue head(Checkpoint weights) {
        if (config.tied()) {
            return program.value("pack", embeddings);
        }
        try (NDManager step = memory.newSubManager()) {
            return program.value("pack", weights.tensor(step, "lm_head.weight"));
        }
    }
}
