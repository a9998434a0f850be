package ml.ispovesti.promotion;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The original's rule: the candidate with the highest {@code likes − dislikes + 3·superlikes} is promoted, of equal ones the
 * earlier; where nobody voted at all, nobody is. The rest is rejected, but for those younger than the least age.
 */
final class ClassicRule {

    static final String NAME = "classic";
    static final String FORMULA = "likes − dislikes + 3·superlikes";
    private static final int SUPERLIKE_WEIGHT = 3;

    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingInt(ClassicRule::score)
            .reversed()
            .thenComparing(Candidate::enteredAt)
            .thenComparingLong(Candidate::id);

    private final Duration leastAge;

    ClassicRule(Duration leastAge) {
        this.leastAge = leastAge;
    }

    static int score(Candidate candidate) {
        return candidate.likes() - candidate.dislikes() + SUPERLIKE_WEIGHT * candidate.superlikes();
    }

    /** Decides about everybody, best first. */
    List<Verdict> decide(List<Candidate> arena, Instant now) {
        Optional<Candidate> winner =
                arena.stream().anyMatch(Candidate::votedOn) ? arena.stream().min(BEST_FIRST) : Optional.empty();
        return arena.stream()
                .sorted(BEST_FIRST)
                .map(candidate -> new Verdict(candidate, score(candidate), outcome(candidate, winner, now)))
                .toList();
    }

    private Outcome outcome(Candidate candidate, Optional<Candidate> winner, Instant now) {
        if (winner.filter(candidate::equals).isPresent()) {
            return Outcome.PROMOTED;
        }
        return candidate.enteredAt().plus(leastAge).isAfter(now) ? Outcome.STAYED : Outcome.REJECTED;
    }
}
