package ml.ispovesti.promotion;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import ml.ispovesti.arena.ArenaSettings;
import ml.ispovesti.arena.Impressions;
import ml.ispovesti.arena.Votes;
import ml.ispovesti.confession.Confession;
import ml.ispovesti.confession.Stage;
import ml.ispovesti.published.SearchIndex;

/** Holding a round: everything in one transaction, so it happens wholly or not at all. */
@ApplicationScoped
public class Promotion {

    private final Clock clock;
    private final Terms terms;
    private final ArenaSettings arena;
    private final ObjectMapper json;

    Promotion(Clock clock, PromotionSettings settings, ArenaSettings arena, ObjectMapper json) {
        this.clock = clock;
        this.terms = Terms.of(settings);
        this.arena = arena;
        this.json = json;
    }

    /**
     * What a round came to.
     *
     * @param promoted their numbers, the best first
     */
    public record Summary(int candidates, int rejected, int stayed, int moved, List<Long> promoted) {}

    /**
     * @param dueAt names the round; null for now
     * @return empty where the round of that moment was held already
     */
    @Transactional
    public Optional<Summary> holdRound(Instant dueAt) {
        Instant now = clock.instant();
        return Round.take(dueAt == null ? now : dueAt, now, terms, json).map(round -> hold(round, now));
    }

    private Summary hold(Round round, Instant now) {
        Map<Long, Confession> confessions = Confession.lockedIn(Stage.ARENA).stream()
                .collect(Collectors.toMap(confession -> confession.id, Function.identity()));
        List<Verdict> verdicts = terms.rule()
                .decide(confessions.values().stream().map(Promotion::candidate).toList(), now);
        List<Long> promoted = verdicts.stream()
                .filter(verdict -> verdict.outcome() == Outcome.PROMOTED)
                .map(verdict -> verdict.candidate().id())
                .toList();
        round.promotedId = promoted.isEmpty() ? null : promoted.get(0);
        for (Verdict verdict : verdicts) {
            Confession confession = confessions.get(verdict.candidate().id());
            new RoundCandidate(round.id, confession, verdict).persist();
            carryOut(verdict, confession, now);
        }
        Confession.flush();
        Impressions.forgetThoseOfTheGone();
        int moved = Confession.fillArena(arena.size(), now);
        return new Summary(
                verdicts.size(), count(verdicts, Outcome.REJECTED), count(verdicts, Outcome.STAYED), moved, promoted);
    }

    private static void carryOut(Verdict verdict, Confession confession, Instant now) {
        switch (verdict.outcome()) {
            case PROMOTED -> {
                confession.enter(Stage.PUBLISHED, now);
                SearchIndex.add(confession);
            }
            case REJECTED -> confession.enter(Stage.REJECTED, now);
            case STAYED -> confession.carriedOver += verdict.carriedOver() ? 1 : 0;
        }
    }

    private static Candidate candidate(Confession c) {
        return new Candidate(
                c.id,
                c.enteredAt,
                Votes.weighed(c.dislikes, c.dislikesTaken, c.likes, c.likesTaken, c.superlikes, c.superlikesTaken),
                c.impressions,
                c.carriedOver);
    }

    private static int count(List<Verdict> verdicts, Outcome outcome) {
        return (int) verdicts.stream()
                .filter(verdict -> verdict.outcome() == outcome)
                .count();
    }
}
