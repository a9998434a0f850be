package ml.ispovesti.gpt2;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.IValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A GPT-2 (Radford et al., 2019) ready to write one text at a time: weights, KV cache and the program that decodes. Used by one
 * thread at a time.
 */
final class Gpt2Model implements AutoCloseable {

    /** Attention reads the KV cache in steps of so many positions, so that the engine sees few different shapes. */
    private static final int WINDOW = 32;

    private static final int SLOT = 0;
    private static final long[] NONE = {};

    final Gpt2Config config;
    private final NDManager manager;
    private final TorchScript program;
    private final Gpt2Weights weights;
    private final List<IValue> constants = new ArrayList<>();

    private Gpt2Model(Gpt2Config config, NDManager manager, TorchScript program, Gpt2Weights weights) {
        this.config = config;
        this.manager = manager;
        this.program = program;
        this.weights = weights;
        constants.add(TorchScript.value(weights.tokens));
        constants.add(TorchScript.value(weights.positions));
        constants.add(weights.norms);
        constants.add(weights.linears);
        constants.add(weights.biases);
        constants.add(TorchScript.value(unit()));
        constants.add(TorchScript.value(manager.zeros(
                new Shape(config.layers(), 2, 1, config.context(), config.heads(), config.width() / config.heads()))));
        constants.add(IValue.from((long) config.heads()));
        constants.add(IValue.from(config.epsilon()));
    }

    /** Loads a Hugging Face folder. Fails with a {@link ModelProblem}. */
    static Gpt2Model load(Path folder) {
        Gpt2Config config = Gpt2Config.read(folder);
        NDManager manager = NDManager.newBaseManager("PyTorch");
        TorchScript program = null;
        try {
            program = new TorchScript();
            return new Gpt2Model(config, manager, program, new Gpt2Weights(manager, program, config, folder));
        } catch (RuntimeException e) {
            if (program != null) {
                program.close();
            }
            manager.close();
            throw e;
        }
    }

    /** A row that fixes the range of the activations' scale, so that no row depends on its neighbours in the batch. */
    private NDArray unit() {
        int widest = Math.max(config.width(), config.inner());
        float[] row = new float[widest];
        row[0] = 1;
        row[1] = -1;
        return manager.create(row, new Shape(1, widest));
    }

    /**
     * Reads a prompt into the KV cache and draws the token after it, which is never end-of-text: models like to say nothing at
     * all after an empty prompt.
     *
     * @param prompt 1 to context−1 tokens
     * @param uniform from [0, 1)
     */
    long first(long[] prompt, Sampling sampling, float uniform) {
        try (NDManager step = manager.newSubManager()) {
            return sample(step, prefill(step, prompt), new long[] {config.endOfText()}, sampling, uniform);
        }
    }

    /** Appends a token to the KV cache at a position and draws the one after it. */
    long next(long token, int position, Sampling sampling, float uniform) {
        try (NDManager step = manager.newSubManager()) {
            return sample(step, decode(step, token, position), NONE, sampling, uniform);
        }
    }

    /** @return logits for the token after the prompt, [1, vocabulary] */
    NDArray prefill(NDManager step, long[] prompt) {
        try (IValue ids = TorchScript.value(step.create(prompt));
                IValue slot = IValue.from((long) SLOT)) {
            return program.tensor((PtNDManager) step, "prefill", with(ids, slot));
        }
    }

    /** @return logits for the token after the one at that position, [1, vocabulary] */
    NDArray decode(NDManager step, long token, int position) {
        long window = Math.min(config.context(), (position / WINDOW + 1) * WINDOW);
        try (IValue ids = TorchScript.value(step.create(new long[] {token}));
                IValue positions = TorchScript.value(step.create(new long[] {position}));
                IValue upTo = IValue.from(window)) {
            return program.tensor((PtNDManager) step, "decode", with(ids, positions, upTo));
        }
    }

    NDManager newStep() {
        return manager.newSubManager();
    }

    private long sample(NDManager step, NDArray logits, long[] banned, Sampling sampling, float uniform) {
        try (IValue values = TorchScript.value(logits);
                IValue never = TorchScript.value(step.create(banned));
                IValue topK = IValue.from((long) Math.min(sampling.topK(), config.vocabulary()));
                IValue temperature = IValue.from(sampling.temperature());
                IValue draw = TorchScript.value(step.create(new float[] {uniform}, new Shape(1, 1)))) {
            return program.tensor((PtNDManager) step, "sample", values, never, topK, temperature, draw)
                    .toLongArray()[0];
        }
    }

    private IValue[] with(IValue... first) {
        List<IValue> all = new ArrayList<>(List.of(first));
        all.addAll(constants);
        return all.toArray(IValue[]::new);
    }

    @Override
    public void close() {
        constants.stream()
                .filter(value -> value != weights.norms && value != weights.linears && value != weights.biases)
                .forEach(IValue::close);
        weights.close();
        program.close();
        manager.close();
    }
}
