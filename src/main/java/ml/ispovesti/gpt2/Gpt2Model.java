package ml.ispovesti.gpt2;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.IValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A GPT-2 in the engine's memory, with a KV cache for one text. To be used by one thread at a time. Every step works in a manager of its
 * own that is closed at its end: the engine's memory is invisible to Java's garbage collector.
 */
final class Gpt2Model implements AutoCloseable {

    /** The part of the KV cache that is looked at grows in such pieces, so that its shape seldom changes. */
    private static final int WINDOW = 32;

    private final Gpt2Config config;
    private final TorchProgram program;
    private final NDManager memory;
    private final IValue norms;
    private final IValue matrices;
    private final IValue biases;
    /** The arguments of every step, after its own. */
    private final Object[] shared;

    private Gpt2Model(Gpt2Config config, Checkpoint weights, TorchProgram program, NDManager memory) {
        this.config = config;
        this.program = program;
        this.memory = memory;
        List<PtNDArray> normList = new ArrayList<>();
        List<PtNDArray> biasList = new ArrayList<>();
        List<IValue> matrixList = new ArrayList<>();
        for (int i = 0; i < config.layers(); i++) {
            String layer = "h." + i + ".";
            addNorm(normList, weights, layer + "ln_1");
            addNorm(normList, weights, layer + "ln_2");
            for (String name : List.of("attn.c_attn", "attn.c_proj", "mlp.c_fc", "mlp.c_proj")) {
                matrixList.add(packed(weights, layer + name + ".weight", true));
                biasList.add(weights.tensor(memory, layer + name + ".bias"));
            }
        }
        addNorm(normList, weights, "ln_f");
        matrixList.add(packed(weights, config.tied() ? "wte.weight" : "lm_head.weight", false));
        biasList.add((PtNDArray) memory.zeros(new Shape(config.vocabulary())));
        norms = IValue.listFrom(normList.toArray(PtNDArray[]::new));
        biases = IValue.listFrom(biasList.toArray(PtNDArray[]::new));
        matrices = IValue.listFrom(matrixList.toArray(IValue[]::new));
        matrixList.forEach(IValue::close);
        NDArray kv = memory.zeros(
                new Shape(config.layers(), 2, 1, config.context(), config.heads(), config.width() / config.heads()));
        shared = new Object[] {
            weights.tensor(memory, "wte.weight"),
            weights.tensor(memory, "wpe.weight"),
            norms,
            matrices,
            biases,
            unit(memory, Math.max(config.width(), config.inner())),
            kv,
            config.heads(),
            config.epsilon()
        };
    }

    static Gpt2Model load(Gpt2Config config, Checkpoint weights, Precision precision) {
        TorchProgram program = TorchProgram.load(precision);
        NDManager memory = NDManager.newBaseManager("PyTorch");
        try {
            return new Gpt2Model(config, weights, program, memory);
        } catch (RuntimeException | Error e) {
            memory.close();
            program.close();
            throw e;
        }
    }

    /**
     * Reads a prompt into the KV cache, where it takes the place of the text of before, and draws the token that follows. That is never
     * the end of the text, which would be the likeliest by far after an empty beginning: the text would have nothing in it.
     *
     * @param u a uniform random number of [0, 1)
     */
    long firstToken(long[] prompt, Sampling sampling, float u) {
        try (NDManager step = memory.newSubManager()) {
            PtNDArray logits = prefill(step, prompt, 1);
            program.tensor(step, "bar", logits, config.endOfText());
            return draw(step, logits, sampling, u);
        }
    }

    /** Adds a token to the text in the KV cache and draws the one that follows. */
    long nextToken(long token, int position, Sampling sampling, float u) {
        try (NDManager step = memory.newSubManager()) {
            return draw(step, decode(step, token, position), sampling, u);
        }
    }

    /** The natural logarithm of the probability of each token but the first, given those before it; by prefill. */
    float[] logProbabilities(long[] text) {
        try (NDManager step = memory.newSubManager()) {
            float[] result = new float[text.length - 1];
            NDArray all = prefill(step, text, text.length).logSoftmax(-1);
            for (int i = 0; i < result.length; i++) {
                result[i] = all.getFloat(i, text[i + 1]);
            }
            return result;
        }
    }

    /** The same for the one token that follows, by a step with the KV cache. */
    float logProbability(long token, int position, long next) {
        try (NDManager step = memory.newSubManager()) {
            return decode(step, token, position).logSoftmax(-1).getFloat(0, next);
        }
    }

    @Override
    public void close() {
        norms.close();
        biases.close();
        matrices.close();
        memory.close();
        program.close();
    }

    /** @return the logits after each of the last tokens */
    private PtNDArray prefill(NDManager step, long[] prompt, int last) {
        return run(step, "prefill", step.create(prompt), 0, last);
    }

    private PtNDArray decode(NDManager step, long token, int position) {
        NDArray tokens = step.create(new long[] {token});
        NDArray positions = step.create(new long[] {position});
        return run(step, "decode", tokens, positions, Math.min(config.context(), (position / WINDOW + 1) * WINDOW));
    }

    private PtNDArray run(NDManager step, String method, Object... own) {
        Object[] arguments = Arrays.copyOf(own, own.length + shared.length);
        System.arraycopy(shared, 0, arguments, own.length, shared.length);
        return program.tensor(step, method, arguments);
    }

    private long draw(NDManager step, PtNDArray logits, Sampling sampling, float u) {
        int k = Math.min(sampling.topK(), config.vocabulary());
        NDArray uniform = step.create(new float[] {u}, new Shape(1, 1));
        return program.tensor(step, "sample", logits, k, sampling.temperature(), uniform)
                .toLongArray()[0];
    }

    private void addNorm(List<PtNDArray> norms, Checkpoint weights, String name) {
        norms.add(weights.tensor(memory, name + ".weight"));
        norms.add(weights.tensor(memory, name + ".bias"));
    }

    /** @param turned whether the file has it as [in, out], as GPT-2's layers do, while products want [out, in] */
    private IValue packed(Checkpoint weights, String name, boolean turned) {
        try (NDManager step = memory.newSubManager()) {
            PtNDArray matrix = weights.tensor(step, name);
            return program.value("pack", turned ? matrix.transpose().duplicate() : matrix);
        }
    }

    /** A row with +1 and -1 in it; see int8.torchscript.py. */
    private static PtNDArray unit(NDManager memory, int width) {
        float[] row = new float[Math.max(2, width)];
        row[0] = 1;
        row[1] = -1;
        return (PtNDArray) memory.create(row, new Shape(1, row.length));
    }
}
