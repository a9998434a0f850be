package ml.ispovesti.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import ml.ispovesti.arena.Votes;
import ml.ispovesti.arena.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ScorerTest {

    private static final Weights USUAL = new Weights(-1, 1, 3);
    private static final Votes PRIOR = new Votes(2, 2, 1);
    private static final ScorerSettings SETTINGS = new ScorerSettings(USUAL, PRIOR, 1.64);

    /** What adding and dividing of doubles may lose. */
    private static final double ROUNDING = 1e-12;

    /** Every kind, with several settings. */
    static Stream<Scorer> scorers() {
        return Stream.of(
                        SETTINGS,
                        new ScorerSettings(USUAL, new Votes(1, 1, 1), 1.96),
                        new ScorerSettings(USUAL, new Votes(5, 5, 1), 1),
                        new ScorerSettings(new Weights(-0.5, 1, 2), PRIOR, 1.28),
                        new ScorerSettings(USUAL, PRIOR, 0))
                .flatMap(settings -> Stream.of(ScorerKind.values()).map(kind -> kind.with(settings)));
    }

    /** Those for which it matters how much is known. */
    static Stream<Scorer> bounds() {
        return scorers()
                .filter(scorer ->
                        !(scorer instanceof ClassicScorer) && !scorer.formula().endsWith("z = 0"));
    }

    @ParameterizedTest
    @MethodSource("scorers")
    void superlikes_neverHarm(Scorer scorer) {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 20_000; i++) {
            Votes votes = any(random);
            assertThat(scorer.score(new Votes(votes.dislikes(), votes.likes(), votes.superlikes() + some(random))))
                    .as("%s", votes)
                    .isGreaterThanOrEqualTo(scorer.score(votes) - ROUNDING * votes.count());
        }
    }

    @ParameterizedTest
    @MethodSource("scorers")
    void dislikes_neverHelp(Scorer scorer) {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 20_000; i++) {
            Votes votes = any(random);
            assertThat(scorer.score(new Votes(votes.dislikes() + some(random), votes.likes(), votes.superlikes())))
                    .as("%s", votes)
                    .isLessThanOrEqualTo(scorer.score(votes) + ROUNDING * votes.count());
        }
    }

    /** Where there are more superlikes than dislikes, the average may be more than a like, which then lowers it. */
    @ParameterizedTest
    @MethodSource("scorers")
    void likes_neverHarmWhereSuperlikesAreRare(Scorer scorer) {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 20_000; i++) {
            Votes any = any(random);
            double superlikes = scorer instanceof DirichletScorer
                    ? Math.min(any.superlikes(), any.dislikes() / 2)
                    : any.superlikes();
            Votes votes = new Votes(any.dislikes(), any.likes(), superlikes);
            assertThat(scorer.score(new Votes(votes.dislikes(), votes.likes() + some(random), superlikes)))
                    .as("%s", votes)
                    .isGreaterThanOrEqualTo(scorer.score(votes) - ROUNDING * votes.count());
        }
    }

    @ParameterizedTest
    @MethodSource("scorers")
    void scores_areFiniteHoweverManyVotes(Scorer scorer) {
        double[] counts = {0, 1e-9, 0.5, 1, 1e3, Integer.MAX_VALUE, 1e15, 1e100};
        for (double dislikes : counts) {
            for (double likes : counts) {
                for (double superlikes : counts) {
                    assertThat(scorer.score(new Votes(dislikes, likes, superlikes)))
                            .as("%s %s %s", dislikes, likes, superlikes)
                            .isFinite();
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0,1,0", "0,3,0", "0,0,1", "1,4,0"})
    void fewVotes_doNotBeatNineOfTen(double dislikes, double likes, double superlikes) {
        Votes few = new Votes(dislikes, likes, superlikes);
        Votes many = new Votes(10, 90, 0);
        for (ScorerKind bound : new ScorerKind[] {ScorerKind.WILSON, ScorerKind.DIRICHLET}) {
            Scorer scorer = bound.with(SETTINGS);
            assertThat(scorer.score(few)).as("%s", bound).isLessThan(scorer.score(many));
        }
    }

    @ParameterizedTest
    @MethodSource("bounds")
    void moreOfTheSame_isKnownBetter(Scorer scorer) {
        double before = scorer.score(new Votes(1, 3, 0));
        for (double times = 2; times < 1_000; times *= 2) {
            double now = scorer.score(new Votes(times, 3 * times, 0));
            assertThat(now).isGreaterThan(before);
            before = now;
        }
    }

    @Test
    void classic_isTheOriginals() {
        Scorer scorer = ScorerKind.CLASSIC.with(SETTINGS);
        assertThat(scorer.score(new Votes(2, 5, 1))).isEqualTo(6);
        assertThat(scorer.formula()).isEqualTo("likes − dislikes + 3·superlikes");
    }

    @Test
    void wilson_isTheLowerEndOfTheInterval() {
        Scorer scorer = ScorerKind.WILSON.with(new ScorerSettings(USUAL, PRIOR, 1.96));
        // It solves |p − π| = z·√(π(1−π)/n), which is what the interval means.
        double bound = scorer.score(new Votes(10, 60, 10));
        assertThat(0.9 - bound).isCloseTo(1.96 * Math.sqrt(bound * (1 - bound) / 100), within(1e-12));
        assertThat(scorer.score(Votes.NONE)).isZero();
        assertThat(scorer.score(new Votes(7, 0, 0))).isZero();
    }

    @Test
    void dirichlet_isTheMeanLessSoManyDeviations() {
        // Shares 3/10, 5/10, 2/10: mean 0.8, mean of squares 2.6, variance 1.96/11.
        assertThat(ScorerKind.DIRICHLET.with(SETTINGS).score(new Votes(1, 3, 1)))
                .isCloseTo(0.8 - 1.64 * Math.sqrt(1.96 / 11), within(1e-12));
    }

    @ParameterizedTest
    @EnumSource(ScorerKind.class)
    void formula_namesItsSettings(ScorerKind kind) {
        assertThat(kind.with(new ScorerSettings(new Weights(-0.5, 1, 2.25), PRIOR, 1.28))
                        .formula())
                .contains("0.5", "2.25");
    }

    @Test
    void whatIsNoNumber_isRefused() {
        assertThatThrownBy(() -> new Weights(-1, Double.NaN, 3))
                .hasMessage("weights.like is NaN; it has to be a number from 0.0 to 100.0");
        assertThatThrownBy(() -> new Weights(1, 1, 3)).hasMessageContaining("weights.dislike is 1.0");
        assertThatThrownBy(() -> new Weights(-1, 1, Double.POSITIVE_INFINITY)).hasMessageContaining("Infinity");
        assertThatThrownBy(() -> new ScorerSettings(USUAL, Votes.NONE, 1))
                .hasMessageContaining("prior.dislikes is 0.0");
        assertThatThrownBy(() -> new ScorerSettings(USUAL, PRIOR, -1)).hasMessageContaining("confidence is -1.0");
        assertThatThrownBy(() -> new Votes(-1, 0, 0)).hasMessageContaining("dislikes is -1.0");
    }

    private static Votes any(SplittableRandom random) {
        return new Votes(some(random), some(random), some(random));
    }

    /** From none to thousands, every order of magnitude alike; sometimes not whole. */
    private static double some(SplittableRandom random) {
        double count = Math.expm1(random.nextDouble(8));
        return random.nextInt(4) == 0 ? count : Math.rint(count);
    }
}
