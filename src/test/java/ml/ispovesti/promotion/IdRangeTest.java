package ml.ispovesti.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IdRangeTest {

    @Test
    void neighbours_areOneRange() {
        assertThat(IdRange.covering(List.of(7L, 3L, 4L, 5L, 9L, 8L)))
                .containsExactly(new IdRange(3, 5), new IdRange(7, 9));
    }

    @Test
    void whatIsBetween_isInNone() {
        assertThat(IdRange.covering(List.of(1L, 3L, 5L)))
                .containsExactly(new IdRange(1, 1), new IdRange(3, 3), new IdRange(5, 5));
    }

    @Test
    void nothing_needsNone() {
        assertThat(IdRange.covering(List.of())).isEmpty();
    }

    @Test
    void range_isARowOfSql() {
        assertThat(new IdRange(3, 5)).hasToString("(3, 5)");
    }
}
