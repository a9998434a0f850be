package ml.ispovesti.arena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExposureTest {

    private static final Instant NOON = Instant.parse("2026-11-26T11:00:00Z");
    private static final Votes PRIOR = new Votes(2, 2, 1);
    private static final Weights WEIGHTS = new Weights(-1, 1, 3);
    private static final int SEEDS = 2_000;

    private final Exposure fair = new FairOrder(PRIOR, WEIGHTS, 10);

    @Test
    void newest_comeFirstAndOfEqualOnesTheHigherNumber() {
        Shown early = new Shown(7, NOON.minusSeconds(1), Votes.NONE, 0);
        assertThat(ids(Exposure.NEWEST.order(List.of(early, known(1, 9, 0), known(2, 0, 9)), 1)))
                .containsExactly(2L, 1L, 7L);
    }

    @Test
    void fair_isTheSameForTheSameSeedHoweverTheArenaComes() {
        List<Shown> arena = new ArrayList<>(arena());
        List<Shown> order = fair.order(arena, 5);
        Collections.reverse(arena);
        assertThat(fair.order(arena, 5)).isEqualTo(order);
        assertThat(IntStream.range(0, 20)
                        .mapToObj(seed -> fair.order(arena, seed))
                        .distinct())
                .hasSizeGreaterThan(10);
    }

    @Test
    void fair_keepsTheOrderOfTheRestWhenOneLeaves() {
        List<Shown> order = new ArrayList<>(fair.order(arena(), 5));
        Shown gone = order.remove(3);
        List<Shown> left = new ArrayList<>(arena());
        left.remove(gone);
        assertThat(fair.order(left, 5)).isEqualTo(order);
    }

    @Test
    void belowTheFloor_theLeastShownComesFirst() {
        List<Shown> arena = List.of(known(1, 50, 0), shown(2, 9), shown(3, 0), shown(4, 10));
        for (long seed = 0; seed < 50; seed++) {
            assertThat(ids(fair.order(arena, seed)).subList(0, 2)).containsExactly(3L, 2L);
        }
    }

    @Test
    void aboveTheFloor_theBetterIsMostlyFirstAndTheUnknownHasItsChance() {
        Shown good = known(1, 30, 10);
        Shown bad = known(2, 10, 30);
        assertThat(shareOfFirst(good, List.of(good, bad))).isGreaterThan(0.95);
        Shown unknown = shown(3, 10);
        assertThat(shareOfFirst(unknown, List.of(unknown, good))).isBetween(0.2, 0.7);
    }

    @Test
    void equals_areFirstEquallyOften() {
        List<Shown> arena =
                LongStream.range(0, 4).mapToObj(id -> known(id, 5, 5)).toList();
        for (Shown shown : arena) {
            assertThat(shareOfFirst(shown, arena)).isCloseTo(0.25, within(0.05));
        }
    }

    @ParameterizedTest
    @CsvSource({"0,0,0", "10,90,0", "1,0,0", "0,0,40", "2000,3000,100"})
    void draws_haveTheMeanAndDeviationThatTheFormulasSay(double dislikes, double likes, double superlikes) {
        Posterior posterior = new Posterior(new Votes(dislikes, likes, superlikes), new Votes(2, 2, 0.3), WEIGHTS);
        SplittableRandom random = new SplittableRandom(9);
        double[] draws =
                random.doubles(50_000).map(any -> posterior.draw(random)).toArray();
        double mean = IntStream.range(0, draws.length)
                .mapToDouble(i -> draws[i])
                .average()
                .orElseThrow();
        double variance = IntStream.range(0, draws.length)
                .mapToDouble(i -> Math.pow(draws[i] - mean, 2))
                .average()
                .orElseThrow();

        assertThat(mean).isCloseTo(posterior.mean(), within(posterior.deviation() / 40));
        assertThat(Math.sqrt(variance)).isCloseTo(posterior.deviation(), within(posterior.deviation() / 30));
    }

    @Test
    void draws_areNumbersHoweverSmallOrLargeTheCounts() {
        SplittableRandom random = new SplittableRandom(3);
        for (double count : new double[] {0, 1e-9, 1e15}) {
            Posterior posterior =
                    new Posterior(new Votes(count, count, count), new Votes(0.001, 0.001, 0.001), WEIGHTS);
            assertThat(random.doubles(2_000).map(any -> posterior.draw(random)))
                    .allMatch(draw -> Math.abs(draw - 1) <= 2 + 1e-12);
        }
    }

    private double shareOfFirst(Shown shown, List<Shown> arena) {
        return LongStream.range(0, SEEDS)
                        .filter(seed -> fair.order(arena, seed).get(0).equals(shown))
                        .count()
                / (double) SEEDS;
    }

    private static List<Shown> arena() {
        return LongStream.range(0, 12).mapToObj(id -> known(id, id % 5, id % 3)).toList();
    }

    private static List<Long> ids(List<Shown> order) {
        return order.stream().map(Shown::id).toList();
    }

    private static Shown known(long id, double likes, double dislikes) {
        return new Shown(id, NOON, new Votes(dislikes, likes, 0), 100);
    }

    private static Shown shown(long id, long impressions) {
        return new Shown(id, NOON, Votes.NONE, impressions);
    }
}
