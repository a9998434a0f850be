package ml.ispovesti.promotion;

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
import ml.ispovesti.confession.Confession;
import ml.ispovesti.confession.Stage;
import ml.ispovesti.published.SearchIndex;

/** Holding a round: everything in one transaction, so it happens wholly or not at all. */
@ApplicationScoped
public class Promotion {

    private final Clock clock;
    private final PromotionSettings settings;
    private final ArenaSettings arena;

    Promotion(Clock clock, PromotionSettings settings, ArenaSettings arena) {
        this.clock = clock;
        this.settings = settings;
        this.arena = arena;
    }

    /** What a round came to. */
    public record Summary(int candidates, int rejected, int stayed, int moved, Long promotedId) {}

    /**
     * @param dueAt names the round; null for now
     * @return empty where the round of that moment was held already
     */
    @Transactional
    public Optional<Summary> holdRound(Instant dueAt) {
        Instant now = clock.instant();
        return Round.take(dueAt == null ? now : dueAt, now, settings.leastAge()).map(round -> hold(round, now));
    }

    private Summary hold(Round round, Instant now) {
        Map<Long, Confession> confessions = Confession.lockedIn(Stage.ARENA).stream()
                .collect(Collectors.toMap(confession -> confession.id, Function.identity()));
        List<Verdict> verdicts = new ClassicRule(settings.leastAge())
                .decide(confessions.values().stream().map(Promotion::candidate).toList(), now);
        record(round, verdicts);
        for (Verdict verdict : verdicts) {
            Confession confession = confessions.get(verdict.candidate().id());
            switch (verdict.outcome()) {
                case PROMOTED -> {
                    confession.enter(Stage.PUBLISHED, now);
                    SearchIndex.add(confession);
                }
                case REJECTED -> confession.enter(Stage.REJECTED, now);
                case STAYED -> {}
            }
        }
        Confession.flush();
        int moved = Confession.fillArena(arena.size(), now);
        return new Summary(
                verdicts.size(),
                count(verdicts, Outcome.REJECTED),
                count(verdicts, Outcome.STAYED),
                moved,
                round.promotedId);
    }

    private static void record(Round round, List<Verdict> verdicts) {
        round.promotedId = verdicts.stream()
                .filter(verdict -> verdict.outcome() == Outcome.PROMOTED)
                .map(verdict -> verdict.candidate().id())
                .findFirst()
                .orElse(null);
        verdicts.forEach(verdict -> new RoundCandidate(round.id, verdict).persist());
    }

    private static Candidate candidate(Confession c) {
        return new Candidate(c.id, c.enteredAt, c.likes, c.dislikes, c.superlikes);
    }

    private static int count(List<Verdict> verdicts, Outcome outcome) {
        return (int) verdicts.stream()
                .filter(verdict -> verdict.outcome() == outcome)
                .count();
    }
}
