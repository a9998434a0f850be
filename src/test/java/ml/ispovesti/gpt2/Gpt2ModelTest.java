package ml.ispovesti.gpt2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Gpt2ModelTest {

    private static final String TEXT = "Kad sam bila mala, mislila sam da tata ne ume da čita.";

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

    @ParameterizedTest
    @CsvSource({"FP32, 0.0005", "INT8, 0.2"})
    void logProbabilities_areThoseOfTheReference(Precision precision, double tolerance) {
        try (Gpt2Model model = load(precision)) {
            float[] byPrefill = model.logProbabilities(text);
            model.firstToken(Arrays.copyOf(text, 1), new Sampling(1, 1), 0);
            for (int i = 0; i < expected.length; i++) {
                assertThat((double) byPrefill[i])
                        .as("token %d by prefill", i)
                        .isCloseTo(expected[i], within(tolerance));
                assertThat((double) model.logProbability(text[i], i, text[i + 1]))
                        .as("token %d by decoding", i)
                        .isCloseTo(expected[i], within(tolerance));
            }
        }
    }

    @Test
    void topKOfOne_drawsTheLikeliestWhateverTheNumber() {
        Sampling greedy = new Sampling(0.8, 1);
        try (Gpt2Model model = load(Precision.bestFor(System.getProperty("os.arch")))) {
            assertThat(model.firstToken(text, greedy, 0)).isEqualTo(model.firstToken(text, greedy, 0.999f));
        }
    }

    @Test
    void firstToken_isNeverTheEndOfTheText() {
        Sampling sampling = new Sampling(1, 40);
        try (Gpt2Model model = load(Precision.bestFor(System.getProperty("os.arch")))) {
            for (int i = 0; i < 100; i++) {
                assertThat(model.firstToken(new long[] {config.endOfText()}, sampling, i / 100f))
                        .isNotEqualTo(config.endOfText());
            }
        }
    }

    @Test
    void randomNumbers_drawManyTokensOfTheLikeliest() {
        Sampling sampling = new Sampling(1, 40);
        try (Gpt2Model model = load(Precision.bestFor(System.getProperty("os.arch")))) {
            long[] drawn = new long[200];
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] = model.firstToken(text, sampling, i / 200f);
            }
            assertThat(Arrays.stream(drawn).distinct().count()).isBetween(5L, 40L);
        }
    }

    private static Gpt2Model load(Precision precision) {
        try (Checkpoint weights = Checkpoint.open(TestModels.FOLDER, config)) {
            return Gpt2Model.load(config, weights, precision);
        }
    }
}
