package ml.ispovesti.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MixTest {

    private final Mix mix = new Mix();

    private int[] order(long seed) {
        return mix.order(new SplittableRandom(seed));
    }

    private static long times(int[] order, int text) {
        return Arrays.stream(order).filter(each -> each == text).count();
    }

    @Test
    void corpora_areReadAsOftenAsTheirWeightsSay() {
        mix.add(0, 10, 1);
        mix.add(10, 30, 0.25);
        mix.add(30, 34, 2.5);

        int[] order = order(1);

        assertThat(order).hasSize(10 + 5 + 10);
        assertThat(order).contains(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(Arrays.stream(order).filter(text -> text >= 10 && text < 30).distinct())
                .hasSize(5);
        assertThat(times(order, 30)).isBetween(2L, 3L);
        assertThat(Arrays.stream(order).filter(text -> text >= 30)).hasSize(10);
    }

    @Test
    void partOfACorpus_isAnotherOneInEachEpoch() {
        mix.add(0, 100, 0.5);

        assertThat(Arrays.stream(order(1)).sorted().toArray())
                .isNotEqualTo(Arrays.stream(order(2)).sorted().toArray());
    }

    @Test
    void weightsOfFewTexts_areRightOnAverage() {
        mix.add(0, 1, 0.25);

        long read = LongStream.range(0, 4_000).map(seed -> order(seed).length).sum();

        assertThat(read).isBetween(900L, 1_100L);
        assertThat(mix.expected()).isEqualTo(0.25);
    }

    @Test
    void moreThanMemoryHolds_isRefused() {
        mix.add(0, 1_000_000, 1_000);

        assertThatThrownBy(() -> order(1)).isInstanceOf(TrainingProblem.class).hasMessageContaining("TIMES");
    }

    @Test
    void texts_areShuffled() {
        mix.add(0, 100, 1);

        assertThat(order(1)).isEqualTo(order(1)).isNotEqualTo(order(2));
    }
}
