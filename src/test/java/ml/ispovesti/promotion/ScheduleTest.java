package ml.ispovesti.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final ZoneId BELGRADE = ZoneId.of("Europe/Belgrade");

    @Test
    void midnight_isLocalInWinterAndSummer() {
        Schedule daily = new Schedule("0 0 0 * * ?", BELGRADE);
        assertThat(daily.next(Instant.parse("2026-11-26T12:00:00Z"))).contains(Instant.parse("2026-11-26T23:00:00Z"));
        assertThat(daily.next(Instant.parse("2026-07-26T12:00:00Z"))).contains(Instant.parse("2026-07-26T22:00:00Z"));
    }

    @Test
    void dueMoment_isNotItsOwnNext() {
        Schedule daily = new Schedule("0 0 0 * * ?", BELGRADE);
        assertThat(daily.next(Instant.parse("2026-11-26T23:00:00Z"))).contains(Instant.parse("2026-11-27T23:00:00Z"));
    }

    @Test
    void spentExpression_hasNoNext() {
        assertThat(new Schedule("0 0 0 1 1 ? 2020", BELGRADE).next(Instant.parse("2026-11-26T12:00:00Z")))
                .isEmpty();
    }
}
