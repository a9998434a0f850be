package ml.ispovesti.promotion;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who is promoted: the best by score, of equal ones the earlier, as many as the settings say, of those with the least score, votes and
 * impressions; where nobody voted at all, nobody is. The rest is rejected, but for those younger than the least age, and those that
 * lack votes or impressions and may be carried over once more.
 */
public final class PromotionRule {

    private static final Comparator<Verdict> BEST_FIRST = Comparator.comparingDouble(Verdict::score)
            .reversed()
            .thenComparing(verdict -> verdict.candidate().enteredAt())
            .thenComparingLong(verdict -> verdict.candidate().id());

    private final Scorer scorer;
    private final RuleSettings settings;

    public PromotionRule(Scorer scorer, RuleSettings settings) {
        this.scorer = scorer;
        this.settings = settings;
    }

    /** Decides about everybody, best first. */
    public List<Verdict> decide(List<Candidate> arena, Instant now) {
        boolean voted = arena.stream().anyMatch(candidate -> candidate.votes().count() > 0);
        List<Verdict> ranked = arena.stream()
                .map(candidate -> unlessPromoted(candidate, now))
                .sorted(BEST_FIRST)
                .toList();
        Set<Verdict> promoted = ranked.stream()
                .filter(verdict -> voted && promotable(verdict))
                .limit(settings.promoted())
                .collect(Collectors.toSet());
        return ranked.stream()
                .map(verdict -> promoted.contains(verdict) ? promoted(verdict) : verdict)
                .toList();
    }

    private boolean promotable(Verdict verdict) {
        return known(verdict.candidate())
                && (settings.leastScore() == null || verdict.score() >= settings.leastScore());
    }

    /** Whether it was seen and voted on as much as a decision needs. */
    private boolean known(Candidate candidate) {
        return candidate.votes().count() >= settings.leastVotes()
                && candidate.impressions() >= settings.leastImpressions();
    }

    private Verdict unlessPromoted(Candidate candidate, Instant now) {
        double score = scorer.score(candidate.votes());
        if (candidate.enteredAt().plus(settings.leastAge()).isAfter(now)) {
            return new Verdict(candidate, score, Outcome.STAYED, false);
        }
        boolean again = !known(candidate) && candidate.carriedOver() < settings.carryOver();
        return new Verdict(candidate, score, again ? Outcome.STAYED : Outcome.REJECTED, again);
    }

    private static Verdict promoted(Verdict verdict) {
        return new Verdict(verdict.candidate(), verdict.score(), Outcome.PROMOTED, false);
    }
}
