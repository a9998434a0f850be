package ml.ispovesti.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import ml.ispovesti.generator.ConfessionWriter.Availability;
import ml.ispovesti.generator.QueueMessages;
import ml.ispovesti.generator.QueueMessages.Presence;
import org.junit.jupiter.api.Test;

class WaitingTimeTest {

    private final WaitingTime time = new WaitingTime();

    @Test
    void freeSlot_costsOnlyTheOwnText() {
        learn(100);
        // 100 tokens at 10 a second.
        assertThat(range(0, 3, generator(4, 10)).from()).isBetween(9, 10);
    }

    @Test
    void queue_isTokensAheadOverTheRateOfAll() {
        learn(100);
        // 8 waiting and half of 4 running are 1,000 tokens at 2 × 4 × 10 a second, then the own text.
        assertThat(range(8, 4, generator(4, 10), generator(4, 10))).satisfies(range -> {
            assertThat(range.from()).isBetween(21, 22);
            assertThat(range.to()).isBetween(23, 24);
        });
    }

    @Test
    void textsOfDifferentLengths_makeTheRangeWide() {
        IntStream.range(0, 300).forEach(i -> time.learn(i % 2 == 0 ? 50 : 150));

        WaitingTime.Range range = range(0, 0, generator(1, 10));
        assertThat(range.from()).isBetween(4, 7);
        assertThat(range.to()).isBetween(14, 17);
    }

    @Test
    void nobodyWriting_meansNobodyKnows() {
        assertThat(time.estimate(3, 0, List.of())).isEmpty();
        assertThat(time.until(3, List.of())).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void range_isNeverNothing() {
        learn(1);
        assertThat(range(0, 0, generator(4, 1_000))).isEqualTo(new WaitingTime.Range(1, 1));
    }

    @Test
    void untilSoManyAreGone_followsTheMeasuredRate() {
        learn(100);
        assertThat(time.until(20, List.of(generator(4, 10)))).isBetween(Duration.ofSeconds(49), Duration.ofSeconds(51));
    }

    private void learn(int tokens) {
        IntStream.range(0, 300).forEach(i -> time.learn(tokens));
    }

    private WaitingTime.Range range(int queued, int running, Presence... generators) {
        Optional<WaitingTime.Range> range = time.estimate(queued, running, List.of(generators));
        return range.orElseThrow();
    }

    private static Presence generator(int slots, double tokensPerSecond) {
        return new Presence(
                QueueMessages.VERSION,
                "g",
                Availability.State.READY,
                "mini",
                null,
                null,
                null,
                null,
                slots,
                List.of(),
                tokensPerSecond,
                null);
    }
}
