package ml.ispovesti.gpt2;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The engine's draw against the same written plainly. */
class DrawTest {

    private static final long[] TEXT = {0, 300, 41, 5000, 12, 300, 77};
    private static final int DRAWS = 300;
    /** Where a random number falls so near to the border of two tokens, rounding may decide. */
    private static final double BORDER = 1e-4;

    private static LoadedModel loaded;
    private static float[] logits;

    @BeforeAll
    static void load() {
        loaded = TestModels.mini();
        int vocabulary = loaded.config().vocabulary();
        try (NDManager scope = loaded.model().newScope();
                KvCache cache = loaded.model().newCache(TEXT.length)) {
            float[] all = loaded.model()
                    .logits(scope, List.of(new Part(cache, TEXT, null)))
                    .toFloatArray();
            logits = Arrays.copyOfRange(all, all.length - vocabulary, all.length);
        }
    }

    @AfterAll
    static void close() {
        loaded.close();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, 1, 1",
        "0.8, 40, 1, 1",
        "0.8, 40, 0.9, 1",
        "1.3, 0, 0.5, 1",
        "1.05, 100, 1, 1.1",
        "0.6, 7, 0.95, 3",
        "1, 40, 1, 0.5",
        "1, 1, 1, 1",
    })
    void tokens_areThoseOfAPlainComputation(double temperature, int topK, double topP, double penalty) {
        Sampling sampling = new Sampling(temperature, topK, topP, penalty);
        // Some that are likely, so that the penalty tells.
        long[] seen =
                Arrays.stream(likeliest(logits)).limit(5).mapToLong(i -> i).toArray();
        Distribution plain = distribution(sampling, seen);

        try (KvCache cache = loaded.model().newCache(TEXT.length)) {
            for (int i = 0; i < DRAWS; i++) {
                float u = (i + 0.5f) / DRAWS;
                long[] tokens = cache.length() == 0 ? TEXT : new long[0];
                Part.Draw draw = new Part.Draw(sampling, u, true, penalty == 1 ? new long[0] : seen);
                long drawn = loaded.model()
                        .step(
                                List.of(new Part(cache, tokens, draw)),
                                loaded.config().vocabulary())[0];
                assertThat(plain.drawnBy(u)).as("drawn by %s", u).contains(drawn);
            }
        }
    }

    private record Distribution(int[] tokens, double[] cumulated) {

        /** The token, and its neighbour where the number falls on their border. */
        List<Long> drawnBy(double u) {
            return IntStream.range(0, tokens.length)
                    .filter(i -> u <= cumulated[i] + BORDER && u >= (i == 0 ? 0 : cumulated[i - 1]) - BORDER)
                    .mapToObj(i -> (long) tokens[i])
                    .toList();
        }
    }

    private static Distribution distribution(Sampling sampling, long[] seen) {
        float[] changed = logits.clone();
        changed[loaded.config().endOfText()] = -10_000;
        for (long token : seen) {
            double logit = changed[(int) token];
            double penalty = sampling.repetitionPenalty();
            changed[(int) token] = (float) (logit > 0 ? logit / penalty : logit * penalty);
        }
        int[] order = likeliest(changed);
        int candidates = sampling.candidates(order.length);
        double[] weights = IntStream.range(0, candidates)
                .mapToDouble(i -> Math.exp((changed[order[i]] - changed[order[0]]) / sampling.temperature()))
                .toArray();
        double total = Arrays.stream(weights).sum();
        int kept = 0;
        double mass = 0;
        while (kept < candidates && mass < sampling.topP() * total) {
            mass += weights[kept++];
        }
        double[] cumulated = new double[kept];
        double sum = 0;
        for (int i = 0; i < kept; i++) {
            sum += weights[i];
            cumulated[i] = sum / mass;
        }
        return new Distribution(Arrays.copyOf(order, kept), cumulated);
    }

    private static int[] likeliest(float[] values) {
        return IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -values[i]))
                .mapToInt(i -> i)
                .toArray();
    }
}
