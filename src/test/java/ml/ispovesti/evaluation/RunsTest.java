package ml.ispovesti.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import ml.ispovesti.confession.Words;
import org.junit.jupiter.api.Test;

class RunsTest {

    private static final String LEARNT =
            "Moja baba je čuvala pare u tegli, a teglu je čuvala u peći, i svi smo to znali.";

    @Test
    void eightWordsThatWereLearnt_areFound() {
        // Of twelve words there are five runs of eight; the first two of these stand in what was learnt.
        String text = "baba je čuvala pare u tegli a teglu JE. Onda je umrla";
        Runs runs = new Runs();
        runs.want(List.of(text, "Kratko."));
        runs.look(LEARNT);

        assertThat(Words.of(text)).hasSize(12);
        assertThat(runs.verbatim(List.of(text))).isEqualTo(2 / 5.0);
        assertThat(runs.verbatim(List.of("Kratko."))).isZero();
        assertThat(runs.copied(List.of(text))).isZero();
    }

    @Test
    void wholeText_isFoundWhateverItsMarks() {
        String copy = "Moja baba je čuvala pare u tegli a teglu je čuvala u peći i svi smo to znali!";
        Runs runs = new Runs();
        runs.want(List.of(copy));
        runs.look(LEARNT);

        assertThat(runs.copied(List.of(copy, copy))).isEqualTo(2);
        assertThat(runs.verbatim(List.of(copy))).isEqualTo(1);
    }

    @Test
    void distinct_countsDifferentRunsOfAllTexts() {
        List<List<String>> texts = List.of(List.of("a", "b", "a"), List.of("a", "b"));

        assertThat(Runs.distinct(texts, 1)).isEqualTo(2 / 5.0);
        assertThat(Runs.distinct(texts, 2)).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(Runs.distinct(List.of(), 1)).isZero();
    }

    @Test
    void repeated_countsRunsThatATextHadBefore() {
        assertThat(Runs.repeated(List.of("a", "b", "c", "a", "b", "c"), 3)).isEqualTo(0.25);
        assertThat(Runs.repeated(List.of("a", "b", "c", "d"), 3)).isZero();
        assertThat(Runs.repeated(List.of("a"), 3)).isZero();
    }
}
