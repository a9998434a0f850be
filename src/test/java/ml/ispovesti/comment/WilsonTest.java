package ml.ispovesti.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
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

    @Test
    void cursor_isReadInItsOwnOrderOnly() {
        String best = new CommentCursor(CommentSort.BEST, 206_543_291, 7).encoded();

        assertThat(CommentCursor.decode(best, CommentSort.BEST))
                .contains(new CommentCursor(CommentSort.BEST, 206_543_291, 7));
        assertThat(CommentCursor.decode(best, CommentSort.NEW)).isEmpty();
        for (String nonsense : new String[] {"", "x", "ä", base64("BEST"), base64("BEST.1"), base64("BEST.01.7")}) {
            assertThat(CommentCursor.decode(nonsense, CommentSort.BEST))
                    .as(nonsense)
                    .isEmpty();
        }
    }

    private static String base64(String plain) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes());
    }
}
