package ml.ispovesti.gpt2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Gpt2ModelTest {

    private static final String TEXT = "Kad sam bila mala, mislila sam da tata ne ume da čita, pa sam mu čitala"
            + " ja, i to svako veče, a on je ćutao i smešio se kao da sluša nešto sasvim novo.";

    private static Gpt2Config config;
    private static long[] text;
    private static double[] expected;

    @BeforeAll
    static void computeTheReference() {
        Engine.prepare(1);
        config = TestModels.config();
        try (Tokenizer tokenizer = Tokenizer.open(TestModels.FOLDER, config)) {
            text = Prompt.of(tokenizer.encode(TEXT), config, 128).tokens();
        }
        expected = new ReferenceGpt2(config, TestModels.FOLDER).logProbabilities(text);
    }

    /** Where the processor has no VNNI, int8 means seven bits for what goes in (ADR 5), and single tokens are off by a quarter. */
    @ParameterizedTest
    @CsvSource({"FP32, 0.001", "INT8, 0.4"})
    void logProbabilities_areThoseOfTheReference(Precision precision, double tolerance) {
        try (Gpt2Model model = load(precision)) {
            for (int chunk : new int[] {1, 7, text.length}) {
                double[] actual = LogProbabilities.of(model, text, chunk);
                for (int i = 0; i < expected.length; i++) {
                    assertThat(actual[i])
                            .as("token %d, read in pieces of %d", i, chunk)
                            .isCloseTo(expected[i], within(tolerance));
                }
            }
        }
    }

    @Test
    void logits_inFp32_areThoseOfTheReference() {
        double[][] wanted = new ReferenceGpt2(config, TestModels.FOLDER).logits(text);
        try (Gpt2Model model = load(Precision.FP32);
                NDManager scope = model.newScope();
                KvCache cache = model.newCache(text.length)) {
            float[] actual =
                    model.logits(scope, List.of(piece(cache, 0, text.length))).toFloatArray();
            for (int i = 0; i < actual.length; i++) {
                int token = i / config.vocabulary();
                assertThat((double) actual[i])
                        .as("token %d", token)
                        .isCloseTo(wanted[token][i % config.vocabulary()], within(0.001));
            }
        }
    }

    private static Part piece(KvCache cache, int from, int to) {
        return new Part(cache, Arrays.copyOfRange(text, from, to), null);
    }

    @ParameterizedTest
    @CsvSource({"INT8, 1, 0", "INT8, 2, 0", "FP32, 1, 0.0001", "FP32, 2, 0.0001"})
    void logits_doNotDependOnTheNeighbours(Precision precision, int threads, double tolerance) {
        assumeTrue(precision == TestModels.precision() || precision == Precision.FP32);
        try (Gpt2Model model = load(precision);
                NDManager scope = model.newScope();
                KvCache alone = model.newCache(text.length);
                KvCache inCompany = model.newCache(text.length + 3);
                KvCache other = model.newCache(40);
                KvCache third = model.newCache(90)) {
            JniUtils.setNumThreads(threads);
            NDArray expectedPrompt = model.logits(scope, List.of(piece(alone, 0, 11)));
            NDArray prompt = model.logits(scope, List.of(piece(other, 0, 20), piece(inCompany, 0, 11)));
            assertSame(prompt.get("20:"), expectedPrompt, tolerance);
            for (int i = 11; i < text.length; i++) {
                NDArray expectedNext = model.logits(scope, List.of(piece(alone, i, i + 1)));
                List<Part> parts = new ArrayList<>(List.of(piece(inCompany, i, i + 1)));
                // The neighbours come and go, read whole pieces of prompts and single tokens, before and after.
                if (i % 3 > 0 && other.length() < 40) {
                    parts.add(piece(other, 5, 6));
                }
                if (i % 5 == 0 && third.length() < 80) {
                    parts.add(0, piece(third, 0, 10));
                }
                NDArray next = model.logits(scope, parts);
                int row = parts.get(0).tokens().length == 10 ? 10 : 0;
                assertSame(next.get(row + ":" + (row + 1)), expectedNext, tolerance);
            }
        } finally {
            JniUtils.setNumThreads(1);
        }
    }

    private static void assertSame(NDArray actual, NDArray wanted, double tolerance) {
        assertThat((double) actual.sub(wanted).abs().max().getFloat()).isLessThanOrEqualTo(tolerance);
    }

    @Test
    void topKOfOne_drawsTheLikeliestWhateverTheNumber() {
        Sampling greedy = new Sampling(0.8, 1, 1, 1);
        try (Gpt2Model model = load(TestModels.precision())) {
            assertThat(next(model, greedy, 0)).isEqualTo(next(model, greedy, 0.999f));
        }
    }

    @ParameterizedTest
    @ValueSource(floats = {0, 0.01f, 0.5f, 0.9f, 0.99999994f})
    void firstToken_isNeverTheEndOfTheText(float u) {
        try (Gpt2Model model = load(TestModels.precision());
                KvCache cache = model.newCache(2)) {
            long[] empty = {config.endOfText()};
            Part.Draw draw = new Part.Draw(new Sampling(1, 0, 1, 1), u, true, new long[0]);
            assertThat(model.step(List.of(new Part(cache, empty, draw)), config.vocabulary())[0])
                    .isNotEqualTo(config.endOfText());
        }
    }

    @Test
    void randomNumbers_drawManyTokensOfTheLikeliest() {
        try (Gpt2Model model = load(TestModels.precision())) {
            assertThat(drawn(model, new Sampling(1, 40, 1, 1))).isBetween(5L, 40L);
            assertThat(drawn(model, new Sampling(1, 40, 0.5, 1))).isLessThan(drawn(model, new Sampling(1, 40, 1, 1)));
            assertThat(drawn(model, new Sampling(0.1, 40, 1, 1))).isLessThan(drawn(model, new Sampling(1, 40, 1, 1)));
            assertThat(drawn(model, new Sampling(5, 0, 1, 1))).isGreaterThan(40);
        }
    }

    @Test
    void repetitionPenalty_makesWhatWasSeenUnlikely() {
        try (Gpt2Model model = load(TestModels.precision())) {
            long likeliest = next(model, new Sampling(1, 1, 1, 1), 0);
            Sampling strict = new Sampling(1, 1, 1, 10);
            assertThat(next(model, strict, 0, likeliest)).isNotEqualTo(likeliest);
            assertThat(next(model, strict, 0, likeliest == 5 ? 6 : 5)).isEqualTo(likeliest);
        }
    }

    /** How many different tokens 400 evenly spread random numbers draw. */
    private static long drawn(Gpt2Model model, Sampling sampling) {
        try (KvCache cache = model.newCache(text.length)) {
            long[] tokens = new long[400];
            for (int i = 0; i < tokens.length; i++) {
                tokens[i] = next(model, cache, sampling, i / 400f);
            }
            return Arrays.stream(tokens).distinct().count();
        }
    }

    private static long next(Gpt2Model model, Sampling sampling, float u, long... seen) {
        try (KvCache cache = model.newCache(text.length)) {
            return next(model, cache, sampling, u, seen);
        }
    }

    private static long next(Gpt2Model model, KvCache cache, Sampling sampling, float u, long... seen) {
        long[] tokens = cache.length() == 0 ? text : new long[0];
        Part part = new Part(cache, tokens, new Part.Draw(sampling, u, true, seen));
        return model.step(List.of(part), config.vocabulary())[0];
    }

    private static Gpt2Model load(Precision precision) {
        try (Checkpoint weights = Checkpoint.open(TestModels.FOLDER, config)) {
            return Gpt2Model.load(config, weights, precision);
        }
    }
}
