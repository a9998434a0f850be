package ml.ispovesti.promotion;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ml.ispovesti.confession.Confession;
import ml.ispovesti.confession.Stage;
import ml.ispovesti.problem.Problem;
import ml.ispovesti.published.SearchIndex;
import ml.ispovesti.staff.AuditLog;

/** Holding a round: everything in one transaction, so it happens wholly or not at all. */
@ApplicationScoped
public class Promotion {

    private final Clock clock;
    private final Tuning tuning;
    private final ObjectMapper json;
    private final AuditLog log;

    Promotion(Clock clock, Tuning tuning, ObjectMapper json, AuditLog log) {
        this.clock = clock;
        this.tuning = tuning;
        this.json = json;
        this.log = log;
    }

    /**
     * What a round came to.
     *
     * @param promoted their numbers, the best first
     */
    public record Summary(int candidates, int rejected, int stayed, int moved, List<Long> promoted) {}

    /**
     * The round that the schedule asks for.
     *
     * @return empty where the round of that moment was held already
     */
    @Transactional
    public Optional<Summary> holdRound(Instant dueAt) {
        return hold(new Round.Call(dueAt, null, null)).map(held -> held.summary);
    }

    /**
     * A round that somebody asks for; those that the schedule asks for are held all the same.
     *
     * @return empty where another round is held at this very moment
     */
    @Transactional
    public Optional<Summary> holdNow(String by) {
        return hold(new Round.Call(clock.instant(), by, null)).map(held -> held.summary);
    }

    /**
     * The same for somebody who knows which round was the last, and is refused where another was held since: it would meet an arena that
     * nobody has read yet.
     *
     * @param last 0 where there was none
     */
    @Transactional
    RoundSummaryView holdNow(String by, long last) {
        Round round = hold(new Round.Call(clock.instant(), by, last))
                .map(held -> held.round)
                .filter(held -> held.before() == last)
                .orElseThrow(
                        () -> Problem.ROUND_HELD.because(
                                "A round was held since you looked. Look at it, and ask for another one only if you still want it."));
        log.write(by, "round.held", "round " + round.id, null);
        return Rounds.summaries(List.of(round)).get(0);
    }

    private record Held(Round round, Summary summary) {}

    private Optional<Held> hold(Round.Call call) {
        Instant now = clock.instant();
        Tuning.Present present = tuning.present();
        return Round.take(call, now, present, json).map(round -> new Held(round, hold(round, present, now)));
    }

    private static Summary hold(Round round, Tuning.Present tuning, Instant now) {
        List<Verdict> verdicts = tuning.terms().rule().decide(Ballots.locked(), now);
        Ballots.keep(round.id, verdicts);
        List<Long> promoted = verdicts.stream()
                .filter(verdict -> verdict.outcome() == Outcome.PROMOTED)
                .map(verdict -> verdict.candidate().id())
                .toList();
        round.promotedId = promoted.isEmpty() ? null : promoted.get(0);
        round.candidates = verdicts.size();
        round.promoted = promoted.size();
        round.rejected = count(verdicts, Outcome.REJECTED);
        round.stayed = count(verdicts, Outcome.STAYED);
        promoted.forEach(id -> promote(id, now));
        Ballots.carryOver(verdicts.stream()
                .filter(Verdict::carriedOver)
                .map(verdict -> verdict.candidate().id())
                .toList());
        Confession.flush();
        Ballots.reject(round.id, now);
        int moved = Confession.fillArena(tuning.settings().arenaSize(), now);
        return new Summary(round.candidates, round.rejected, round.stayed, moved, promoted);
    }

    private static void promote(long id, Instant now) {
        Confession confession = Confession.findById(id);
        confession.enter(Stage.PUBLISHED, now);
        SearchIndex.add(confession);
    }

    private static int count(List<Verdict> verdicts, Outcome outcome) {
        return (int) verdicts.stream()
                .filter(verdict -> verdict.outcome() == outcome)
                .count();
    }
}
