package ml.ispovesti.gpt2;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;

/**
 * The keys and values of one text, as large as that text can become, and the state after its last token where it was read to an end.
 * Its memory is the engine's and has to be given back.
 */
final class KvCache implements AutoCloseable {

    private final NDManager memory;
    /** [layers, 2, heads, capacity, width / heads]. */
    private final PtNDArray keysAndValues;

    private int length;
    /** [1, width]; null as long as the prompt was not read to its end. */
    private PtNDArray state;

    KvCache(NDManager memory, PtNDArray keysAndValues) {
        this.memory = memory;
        this.keysAndValues = keysAndValues;
    }

    PtNDArray keysAndValues() {
        return keysAndValues;
    }

    /** How many tokens it holds. */
    int length() {
        return length;
    }

    void grow(int tokens) {
        length += tokens;
    }

    /** Forgets all tokens from there on. */
    void cutTo(int tokens) {
        length = tokens;
    }

    PtNDArray state() {
        return state;
    }

    /** @param row [1, width], copied */
    void keepState(NDArray row) {
        state = (PtNDArray) row.duplicate();
        state.attach(memory);
    }

    @Override
    public void close() {
        memory.close();
    }
}
