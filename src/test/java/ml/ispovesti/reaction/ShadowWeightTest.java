package ml.ispovesti.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShadowWeightTest {

    @ParameterizedTest
    @CsvSource({"0, 5, 0", "4, 5, 0", "5, 5, 167", "9, 5, 500", "999, 5, 995", "0, 0, 1000", "9999999999, 1, 1000"})
    void nthVote_countsLessAndLess(long others, int free, int taken) {
        assertThat(ShadowWeight.taken(others, free)).isEqualTo(taken);
    }

    @Test
    void aHundred_countForLittleMoreThanTheFirst() {
        double weight = IntStream.range(0, 100)
                .map(others -> ShadowWeight.WHOLE - ShadowWeight.taken(others, 5))
                .sum();
        assertThat(weight / ShadowWeight.WHOLE).isBetween(19.0, 20.0);
    }
}
