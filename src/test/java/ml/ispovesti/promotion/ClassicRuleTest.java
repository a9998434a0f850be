package ml.ispovesti.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ClassicRuleTest {

    private static final Instant MIDNIGHT = Instant.parse("2026-11-26T23:00:00Z");
    private static final Instant YESTERDAY = MIDNIGHT.minus(Duration.ofHours(24));

    private final ClassicRule rule = new ClassicRule(Duration.ofHours(12));

    @Test
    void superlike_outweighsTwoLikes() {
        assertThat(outcomes(old(1, 2, 0, 0), old(2, 0, 0, 1)))
                .containsEntry(2L, Outcome.PROMOTED)
                .containsEntry(1L, Outcome.REJECTED);
    }

    @Test
    void tie_goesToTheEarlierAndThenTheLowerNumber() {
        Candidate later = new Candidate(1, YESTERDAY.plusMillis(1), 1, 0, 0);
        assertThat(outcomes(later, old(3, 1, 0, 0), old(2, 1, 0, 0))).containsEntry(2L, Outcome.PROMOTED);
    }

    @Test
    void nobodyVoted_nobodyWins() {
        assertThat(outcomes(old(1, 0, 0, 0), old(2, 0, 0, 0))).containsValues(Outcome.REJECTED);
        assertThat(outcomes(old(1, 0, 0, 0))).doesNotContainValue(Outcome.PROMOTED);
    }

    @Test
    void onlyDislikes_theLeastDislikedWins() {
        assertThat(outcomes(old(1, 0, 2, 0), old(2, 0, 1, 0))).containsEntry(2L, Outcome.PROMOTED);
    }

    @Test
    void young_stayUnlessTheyWin() {
        Candidate young = new Candidate(1, MIDNIGHT.minus(Duration.ofHours(11)), 0, 5, 0);
        Candidate youngWinner = new Candidate(2, MIDNIGHT.minus(Duration.ofHours(1)), 9, 0, 0);
        assertThat(outcomes(young, youngWinner, old(3, 1, 0, 0)))
                .containsEntry(1L, Outcome.STAYED)
                .containsEntry(2L, Outcome.PROMOTED)
                .containsEntry(3L, Outcome.REJECTED);
    }

    @Test
    void exactlyOfLeastAge_isOldEnough() {
        Candidate ofAge = new Candidate(1, MIDNIGHT.minus(Duration.ofHours(12)), 0, 0, 0);
        assertThat(outcomes(ofAge)).containsEntry(1L, Outcome.REJECTED);
    }

    @Test
    void emptyArena_hasNoVerdicts() {
        assertThat(rule.decide(List.of(), MIDNIGHT)).isEmpty();
    }

    private Map<Long, Outcome> outcomes(Candidate... arena) {
        return rule.decide(Arrays.asList(arena), MIDNIGHT).stream()
                .collect(Collectors.toMap(verdict -> verdict.candidate().id(), Verdict::outcome));
    }

    private static Candidate old(long id, int likes, int dislikes, int superlikes) {
        return new Candidate(id, YESTERDAY, likes, dislikes, superlikes);
    }
}
