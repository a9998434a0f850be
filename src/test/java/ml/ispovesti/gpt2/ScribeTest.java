package ml.ispovesti.gpt2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import ml.ispovesti.generation.ConfessionWriter.Assignment;
import ml.ispovesti.generation.ConfessionWriter.WritingFailed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With the bundled model and the real engine. */
class ScribeTest {

    private static final Path FOLDER = Path.of("model-store", "ispovest-mini");
    private static final Sampling SAMPLING = new Sampling(0.8, 40, 128);

    private static Gpt2Model model;
    private static Tokenizer tokenizer;

    @BeforeAll
    static void load() {
        Engine.configure(1);
        model = Gpt2Model.load(FOLDER);
        tokenizer = Tokenizer.load(FOLDER, model.config);
    }

    @AfterAll
    static void close() {
        tokenizer.close();
        model.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kad sam bila mala", "Mrzim", "Имам", "zxqw 😀", "Rekla je: „Ne"})
    void beginning_isTheStartOfTheText(String beginning) {
        String text = scribe(SAMPLING).write(new Assignment(beginning, 3), soFar -> {});

        assertThat(text).startsWith(beginning).hasSizeGreaterThan(beginning.length());
    }

    @Test
    void withoutABeginning_theTextStartsWithALetter() {
        for (int seed = 0; seed < 5; seed++) {
            assertThat(write("", seed)).isNotBlank().doesNotStartWith(" ").doesNotContain("\n");
        }
    }

    @Test
    void sameSeed_givesTheSameText() {
        assertThat(write("Moj komšija", 42)).isEqualTo(write("Moj komšija", 42));
        assertThat(write("Moj komšija", 42)).isNotEqualTo(write("Moj komšija", 43));
    }

    @Test
    void progress_growsWordByWordIntoTheText() {
        List<String> progress = new ArrayList<>();
        String text = scribe(SAMPLING).write(new Assignment("Kad sam", 7), progress::add);

        assertThat(progress)
                .hasSizeGreaterThan(3)
                .doesNotHaveDuplicates()
                .last()
                .isEqualTo(text);
        assertThat(progress).allSatisfy(soFar -> assertThat(soFar)
                .startsWith("Kad sam")
                .doesNotContain("\uFFFD")
                .isEqualTo(soFar.stripTrailing()));
        for (int i = 1; i < progress.size(); i++) {
            assertThat(progress.get(i)).startsWith(progress.get(i - 1));
        }
    }

    @Test
    void textCutByTheLimit_endsAtASentence() {
        Sampling shortTexts = new Sampling(0.8, 40, 30);
        for (int seed = 0; seed < 20; seed++) {
            List<String> attempts = new ArrayList<>();
            try {
                String text = scribe(shortTexts).write(new Assignment("Juče", seed), attempts::add);
                boolean cut = !text.equals(attempts.get(attempts.size() - 1));
                assertThat(!cut || text.matches("(?s).*[.!?…][\"'”“’»)\\]]*")).isTrue();
            } catch (WritingFailed e) {
                assertThat(e).hasMessageContaining("3 times");
            }
        }
    }

    @Test
    void noEndWithinTheLimit_failsAfterThreeAttempts() {
        AtomicInteger texts = new AtomicInteger();
        assertThatThrownBy(() -> scribe(new Sampling(0.8, 40, 1))
                        .write(new Assignment("Kad sam bila mala", 1), text -> texts.incrementAndGet()))
                .isInstanceOf(WritingFailed.class);
        assertThat(texts).hasValueBetween(1, 3);
    }

    @Test
    void beginningLongerThanTheContext_isKeptWhole() {
        String beginning = "👩‍💻".repeat(40);
        assertThat(tokenizer.encode(beginning).length).isGreaterThan(model.config.context());

        assertThat(write(beginning, 1)).startsWith(beginning);
    }

    @Test
    void stopping_endsTheWork() {
        Scribe stopped = new Scribe(model, tokenizer, SAMPLING, () -> true);
        assertThatThrownBy(() -> stopped.write(new Assignment("Kad", 1), text -> {}))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void prefillAndDecoding_agree() {
        long[] ids = tokenizer.encode("Kad sam bila mala, mislila sam da je to moj tata.");
        try (var step = model.newStep()) {
            float[] atOnce = model.prefill(step, ids).toFloatArray();
            float[] oneByOne = null;
            for (int i = 0; i < ids.length; i++) {
                oneByOne = model.decode(step, ids[i], i).toFloatArray();
            }
            for (int i = 0; i < atOnce.length; i++) {
                assertThat(oneByOne[i]).isCloseTo(atOnce[i], org.assertj.core.api.Assertions.within(0.05f));
            }
        }
    }

    @Test
    void tokenizer_bringsTextBack() {
        String text = "Čašu žute šljive, đače! 😀 „Njegoš“";
        assertThat(tokenizer.decode(tokenizer.encode(text))).isEqualTo(text);
        assertThat(tokenizer.encode("Kad").length).isPositive();
    }

    @Test
    void halfACharacter_isHeldBack() {
        long[] ids = tokenizer.encode("A😀");
        for (int n = 1; n <= ids.length; n++) {
            assertThat(tokenizer.decode(java.util.Arrays.copyOf(ids, n))).isIn("A", "A😀");
        }
    }

    private static String write(String beginning, long seed) {
        return scribe(SAMPLING).write(new Assignment(beginning, seed), text -> {});
    }

    private static Scribe scribe(Sampling sampling) {
        return new Scribe(model, tokenizer, sampling, () -> false);
    }
}
