package ml.ispovesti.confession;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeatTest {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0", "10, 45000", "100, 90000", "-1, 0", "-10, -45000", "1000000, 270000"})
    void tenTimesTheScore_isWorthTwelveAndAHalfHours(long score, long seconds) {
        assertThat(Heat.of(NOON, score))
                .isEqualTo(NOON.plus(Duration.ofSeconds(seconds)).toEpochMilli());
    }

    @Test
    void moreVotes_areNeverColder() {
        for (long score = -50; score < 50; score++) {
            assertThat(Heat.of(NOON, score + 1)).isGreaterThanOrEqualTo(Heat.of(NOON, score));
        }
    }
}
