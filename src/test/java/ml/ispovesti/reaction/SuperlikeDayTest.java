package ml.ispovesti.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SuperlikeDayTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

    @Test
    void firstOne_isTheDayItself() {
        assertThat(SuperlikeDay.free(DAY, 1, Set.of())).contains("2026-11-27");
    }

    @Test
    void furtherOnes_haveNumbers_andOneTakenBackIsFreeAgain() {
        assertThat(SuperlikeDay.free(DAY, 3, Set.of("2026-11-27"))).contains("2026-11-27/2");
        assertThat(SuperlikeDay.free(DAY, 3, Set.of("2026-11-27", "2026-11-27/3")))
                .contains("2026-11-27/2");
        assertThat(SuperlikeDay.free(DAY, 3, Set.of("2026-11-27/2"))).contains("2026-11-27");
    }

    @Test
    void allGiven_leaveNone_alsoWhereFewerAreAllowedSince() {
        assertThat(SuperlikeDay.free(DAY, 1, Set.of("2026-11-27"))).isEmpty();
        assertThat(SuperlikeDay.free(DAY, 1, Set.of("2026-11-27/2", "2026-11-27/3")))
                .isEmpty();
        assertThat(SuperlikeDay.free(DAY, 0, Set.of())).isEmpty();
    }
}
