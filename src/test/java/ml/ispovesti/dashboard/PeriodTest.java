package ml.ispovesti.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import ml.ispovesti.dashboard.Period.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    private static final ZoneId BELGRADE = ZoneId.of("Europe/Belgrade");
    private static final Instant NOW = Instant.parse("2026-10-26T00:30:00Z");

    @Test
    void oneDay_isItsLast24Hours() {
        Period period = Period.last(1, BELGRADE, NOW);
        assertThat(period.step()).isEqualTo(Step.HOUR);
        assertThat(period.beginnings()).hasSize(24).startsWith(Instant.parse("2026-10-25T01:00:00Z"));
        assertThat(period.beginnings()).endsWith(Instant.parse("2026-10-26T00:00:00Z"));
    }

    @Test
    void days_beginAtMidnightOfTheSite_alsoWhereOneHas25Hours() {
        Period period = Period.last(3, BELGRADE, NOW);
        assertThat(period.step()).isEqualTo(Step.DAY);
        assertThat(period.beginnings())
                .containsExactly(
                        Instant.parse("2026-10-23T22:00:00Z"),
                        Instant.parse("2026-10-24T22:00:00Z"),
                        Instant.parse("2026-10-25T23:00:00Z"));
    }

    @Test
    void things_belongToTheLastBeginningBeforeThem() {
        Period period = Period.last(3, BELGRADE, NOW);
        Instant second = period.beginnings().get(1);
        List<Instant> things = List.of(
                period.from(), second.minusMillis(1), second, second.plus(Duration.ofHours(24)), NOW.plusSeconds(9));
        assertThat(period.sort(things, thing -> thing))
                .containsExactly(
                        List.of(period.from(), second.minusMillis(1)),
                        List.of(second, second.plus(Duration.ofHours(24))),
                        List.of(NOW.plusSeconds(9)));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "0", "91", "-1", "1.5", "x", "1000000000000", "7 "})
    void daysThatThereAreNot_areRefused(String days) {
        assertThatThrownBy(() -> Period.days(days))
                .isInstanceOf(HttpProblem.class)
                .hasMessageContaining("1 to 90");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "07", "90"})
    void daysThatThereAre_areTaken(String days) {
        assertThat(Period.days(days)).isEqualTo(Integer.parseInt(days));
    }
}
