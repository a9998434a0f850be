package ml.ispovesti.training;

import ai.djl.ndarray.NDList;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import ml.ispovesti.gpt2.Gpt2Config;

/** Has a model that is still learning write a text, to be looked at. Each token has the whole text computed anew: short ones are meant. */
final class Sampler {

    private static final int MOST = 60;
    private static final int LIKELIEST = 40;
    private static final double TEMPERATURE = 0.8;

    private final TrainingProgram program;
    private final Gpt2Config config;

    Sampler(TrainingProgram program, Gpt2Config config) {
        this.program = program;
        this.config = config;
    }

    long[] tokens(NDList parameters, SplittableRandom random) {
        long[] tokens = {config.endOfText()};
        while (tokens.length < Math.min(MOST, config.context())) {
            int next = draw(program.next(tokens, parameters), random.nextDouble());
            if (next == config.endOfText()) {
                break;
            }
            tokens = Arrays.copyOf(tokens, tokens.length + 1);
            tokens[tokens.length - 1] = next;
        }
        return Arrays.copyOfRange(tokens, 1, tokens.length);
    }

    /** One of the likeliest, by the inverse of their cumulative distribution. @param u of [0, 1) */
    private static int draw(float[] logits, double u) {
        int[] likeliest = IntStream.range(0, logits.length)
                .boxed()
                .sorted((a, b) -> Float.compare(logits[b], logits[a]))
                .limit(LIKELIEST)
                .mapToInt(Integer::intValue)
                .toArray();
        double[] weights = Arrays.stream(likeliest)
                .mapToDouble(token -> Math.exp((logits[token] - logits[likeliest[0]]) / TEMPERATURE))
                .toArray();
        double left = u * Arrays.stream(weights).sum();
        int i = 0;
        while (i < weights.length - 1 && left >= weights[i]) {
            left -= weights[i++];
        }
        return likeliest[i];
    }
}
