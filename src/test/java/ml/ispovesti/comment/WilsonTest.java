package ml.ispovesti.comment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonTest {

    /** Worked out by the formula of the interval, elsewhere. */
    @ParameterizedTest
    @CsvSource({"0,0,0", "0,5,0", "1,0,206543291", "1,1,94528655", "9,1,595843615", "600,400,569308861"})
    void bound_isWilsons(int likes, int dislikes, long billionths) {
        assertThat(Wilson.lowerBound(likes, dislikes)).isEqualTo(billionths);
    }

    @Test
    void more_isSurer() {
        assertThat(Wilson.lowerBound(90, 10)).isGreaterThan(Wilson.lowerBound(9, 1));
        assertThat(Wilson.lowerBound(9, 1)).isGreaterThan(Wilson.lowerBound(1, 0));
    }
}
