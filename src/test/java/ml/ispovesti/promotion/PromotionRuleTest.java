package ml.ispovesti.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import ml.ispovesti.arena.Votes;
import ml.ispovesti.arena.Weights;
import org.junit.jupiter.api.Test;

class PromotionRuleTest {

    private static final Instant MIDNIGHT = Instant.parse("2026-11-26T23:00:00Z");
    private static final Instant YESTERDAY = MIDNIGHT.minus(Duration.ofHours(24));
    private static final Duration HALF_A_DAY = Duration.ofHours(12);
    private static final ScorerSettings SCORING = new ScorerSettings(new Weights(-1, 1, 3), new Votes(2, 2, 1), 1.64);

    /** Which decides as the original did. */
    private final PromotionRule classic = rule(new RuleSettings(1, null, 0, 0, HALF_A_DAY, 0));

    @Test
    void superlike_outweighsTwoLikes() {
        assertThat(outcomes(classic, old(1, 2, 0, 0), old(2, 0, 0, 1)))
                .containsEntry(2L, Outcome.PROMOTED)
                .containsEntry(1L, Outcome.REJECTED);
    }

    @Test
    void tie_goesToTheEarlierAndThenTheLowerNumber() {
        Candidate later = new Candidate(1, YESTERDAY.plusMillis(1), new Votes(0, 1, 0), 0, 0);
        assertThat(classic.decide(List.of(later, old(3, 1, 0, 0), old(2, 1, 0, 0)), MIDNIGHT))
                .extracting(verdict -> verdict.candidate().id())
                .containsExactly(2L, 3L, 1L);
    }

    @Test
    void nobodyVoted_nobodyWins() {
        assertThat(outcomes(classic, old(1, 0, 0, 0), old(2, 0, 0, 0))).doesNotContainValue(Outcome.PROMOTED);
    }

    @Test
    void onlyDislikes_theLeastDislikedWins() {
        assertThat(outcomes(classic, old(1, 0, 2, 0), old(2, 0, 1, 0))).containsEntry(2L, Outcome.PROMOTED);
    }

    @Test
    void young_stayUnlessTheyWin() {
        Candidate young = new Candidate(1, MIDNIGHT.minus(Duration.ofHours(11)), new Votes(5, 0, 0), 0, 0);
        Candidate youngWinner = new Candidate(2, MIDNIGHT.minus(Duration.ofHours(1)), new Votes(0, 9, 0), 0, 0);
        assertThat(outcomes(classic, young, youngWinner, old(3, 1, 0, 0)))
                .containsEntry(1L, Outcome.STAYED)
                .containsEntry(2L, Outcome.PROMOTED)
                .containsEntry(3L, Outcome.REJECTED);
    }

    @Test
    void exactlyOfLeastAge_isOldEnough() {
        Candidate ofAge = new Candidate(1, MIDNIGHT.minus(HALF_A_DAY), Votes.NONE, 0, 0);
        assertThat(outcomes(classic, ofAge)).containsEntry(1L, Outcome.REJECTED);
    }

    @Test
    void emptyArena_hasNoVerdicts() {
        assertThat(classic.decide(List.of(), MIDNIGHT)).isEmpty();
    }

    @Test
    void several_arePromotedBestFirst() {
        PromotionRule three = rule(new RuleSettings(3, null, 0, 0, HALF_A_DAY, 0));
        assertThat(three.decide(List.of(old(1, 1, 0, 0), old(2, 4, 0, 0), old(3, 2, 0, 0), old(4, 3, 0, 0)), MIDNIGHT))
                .filteredOn(verdict -> verdict.outcome() == Outcome.PROMOTED)
                .extracting(verdict -> verdict.candidate().id())
                .containsExactly(2L, 4L, 3L);
    }

    @Test
    void belowTheLeastScore_nobodyIsPromotedNorCarriedOver() {
        PromotionRule strict = rule(new RuleSettings(2, 3.0, 0, 0, HALF_A_DAY, 5));
        assertThat(outcomes(strict, old(1, 3, 0, 0), old(2, 2, 0, 0)))
                .containsEntry(1L, Outcome.PROMOTED)
                .containsEntry(2L, Outcome.REJECTED);
    }

    @Test
    void tooFewVotes_leaveThePlaceToTheNext() {
        PromotionRule atLeastThree = rule(new RuleSettings(1, null, 3, 0, HALF_A_DAY, 1));
        assertThat(outcomes(atLeastThree, old(1, 0, 0, 2), old(2, 3, 0, 0)))
                .containsEntry(1L, Outcome.STAYED)
                .containsEntry(2L, Outcome.PROMOTED);
    }

    @Test
    void carriedOver_isSomebodyOnlySoManyTimes() {
        PromotionRule twice = rule(new RuleSettings(1, null, 0, 10, HALF_A_DAY, 2));
        assertThat(twice.decide(List.of(shown(1, 9, 1), shown(2, 9, 2), shown(3, 10, 0)), MIDNIGHT))
                .extracting(verdict -> verdict.candidate().id(), Verdict::outcome, Verdict::carriedOver)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1L, Outcome.STAYED, true),
                        org.assertj.core.groups.Tuple.tuple(2L, Outcome.REJECTED, false),
                        org.assertj.core.groups.Tuple.tuple(3L, Outcome.PROMOTED, false));
    }

    @Test
    void youth_isNotCountedAsBeingCarriedOver() {
        PromotionRule once = rule(new RuleSettings(1, null, 5, 0, HALF_A_DAY, 1));
        Candidate young = new Candidate(1, MIDNIGHT.minus(Duration.ofHours(1)), Votes.NONE, 0, 0);
        assertThat(once.decide(List.of(young), MIDNIGHT)).containsExactly(new Verdict(young, 0, Outcome.STAYED, false));
    }

    /** Whatever the settings and the arena: everybody gets one verdict, no more win than may, and no better one is passed over. */
    @Test
    void anyArena_isDecidedByTheSettings() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 3_000; i++) {
            RuleSettings settings = new RuleSettings(
                    random.nextInt(1, 4),
                    random.nextBoolean() ? null : (double) random.nextInt(-3, 3),
                    random.nextInt(4),
                    random.nextInt(10),
                    HALF_A_DAY,
                    random.nextInt(3));
            List<Candidate> arena = arena(random);
            List<Verdict> verdicts = rule(settings).decide(arena, MIDNIGHT);

            assertThat(verdicts).extracting(Verdict::candidate).containsExactlyInAnyOrderElementsOf(arena);
            assertThat(verdicts).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
            List<Verdict> winners = verdicts.stream()
                    .filter(verdict -> verdict.outcome() == Outcome.PROMOTED)
                    .toList();
            assertThat(winners).hasSizeLessThanOrEqualTo(settings.promoted()).allSatisfy(winner -> {
                assertThat(winner.candidate().votes().count()).isGreaterThanOrEqualTo(settings.leastVotes());
                assertThat(winner.candidate().impressions()).isGreaterThanOrEqualTo(settings.leastImpressions());
            });
            assertThat(verdicts)
                    .filteredOn(Verdict::carriedOver)
                    .allMatch(verdict -> verdict.outcome() == Outcome.STAYED
                            && verdict.candidate().carriedOver() < settings.carryOver());
        }
    }

    @Test
    void settingsOutOfBounds_areRefused() {
        assertThatThrownBy(() -> new RuleSettings(0, null, 0, 0, HALF_A_DAY, 0))
                .hasMessageContaining("promoted is 0.0; it has to be a number from 1.0");
        assertThatThrownBy(() -> new RuleSettings(1, Double.NaN, 0, 0, HALF_A_DAY, 0))
                .hasMessageContaining("least-score is NaN");
        assertThatThrownBy(() -> new RuleSettings(1, null, 0, 0, HALF_A_DAY, -1))
                .hasMessageContaining("carry-over is -1.0");
    }

    private static List<Candidate> arena(SplittableRandom random) {
        List<Candidate> arena = new ArrayList<>();
        for (int id = random.nextInt(8); id > 0; id--) {
            Votes votes = new Votes(random.nextInt(4), random.nextInt(4), random.nextInt(2));
            Instant enteredAt = MIDNIGHT.minus(Duration.ofHours(random.nextInt(30)));
            arena.add(new Candidate(id, enteredAt, votes, random.nextInt(20), random.nextInt(3)));
        }
        return arena;
    }

    private static Map<Long, Outcome> outcomes(PromotionRule rule, Candidate... arena) {
        return rule.decide(Arrays.asList(arena), MIDNIGHT).stream()
                .collect(Collectors.toMap(verdict -> verdict.candidate().id(), Verdict::outcome));
    }

    private static PromotionRule rule(RuleSettings settings) {
        return new PromotionRule(ScorerKind.CLASSIC.with(SCORING), settings);
    }

    private static Candidate old(long id, int likes, int dislikes, int superlikes) {
        return new Candidate(id, YESTERDAY, new Votes(dislikes, likes, superlikes), 0, 0);
    }

    private static Candidate shown(long id, long impressions, int carriedOver) {
        return new Candidate(id, YESTERDAY, new Votes(0, 1, 0), impressions, carriedOver);
    }
}
