package ml.ispovesti.gpt2;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.List;

/** What a model thinks of a text. */
final class LogProbabilities {

    private LogProbabilities() {}

    /**
     * The natural logarithm of the probability of each token but the first, given those before it.
     *
     * @param piece how many tokens are read at a time
     */
    static double[] of(Gpt2Model model, long[] text, int piece) {
        double[] result = new double[text.length - 1];
        try (NDManager scope = model.newScope();
                KvCache cache = model.newCache(text.length)) {
            for (int from = 0; from < result.length; from += piece) {
                int to = Math.min(result.length, from + piece);
                Part part = new Part(cache, Arrays.copyOfRange(text, from, to), null);
                NDArray logs = model.logits(scope, List.of(part)).logSoftmax(-1);
                for (int i = from; i < to; i++) {
                    result[i] = logs.getFloat(i - from, text[i + 1]);
                }
            }
        }
        return result;
    }
}
