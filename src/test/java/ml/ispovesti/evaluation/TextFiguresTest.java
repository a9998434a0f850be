package ml.ispovesti.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextFiguresTest {

    private static final List<String> TEXTS = List.of("jedan", "jedan dva", "jedan dva tri", "tri dva jedan jedan");

    private static TextFigures figures(int unfinished, int over) {
        Runs runs = new Runs();
        runs.want(TEXTS);
        return TextFigures.of(TEXTS, unfinished, over, runs, text -> text.length() < 6 ? "was too short" : null);
    }

    @Test
    void lengths_areInWords() {
        assertThat(figures(0, 100).words()).containsExactly(1, 2, 3);
        assertThat(TextFigures.words(TEXTS)).isEqualTo(10);
    }

    @Test
    void valid_countsWhatTheRulesRefuse_andWhatNeverEnded() {
        TextFigures figures = figures(4, 100);

        assertThat(figures.valid()).isEqualTo(3 / 8.0);
        assertThat(figures.objections())
                .isEqualTo(Map.of("was too short", 1L, "did not come to the end of a sentence", 4L));
    }

    @Test
    void distinct_isOverTheFirstWordsOnly() {
        TextFigures figures = figures(0, 5);

        // jedan | jedan dva | jedan dva
        assertThat(figures.distinctOver()).isEqualTo(5);
        assertThat(figures.distinct()).containsExactly(2 / 5.0, 1 / 2.0, 0.0);
    }

    @Test
    void nothing_hasFiguresToo() {
        TextFigures figures = TextFigures.of(List.of(), 3, 0, new Runs(), text -> null);

        assertThat(figures.valid()).isZero();
        assertThat(figures.words()).containsExactly(0, 0, 0);
    }
}
