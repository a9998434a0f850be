package ml.ispovesti.promotion;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import ml.ispovesti.arena.Impressions;
import ml.ispovesti.confession.Confession;
import ml.ispovesti.confession.Stage;
import ml.ispovesti.problem.Problem;
import ml.ispovesti.published.SearchIndex;
import ml.ispovesti.staff.AuditLog;
import ml.ispovesti.tally.Counted;
import ml.ispovesti.tally.Tally;

/** Holding a round: all that it decides in one transaction, so it happens wholly or not at all; the rest follows in parts. */
@ApplicationScoped
public class Promotion {

    private final Clock clock;
    private final Tuning tuning;
    private final ObjectMapper json;
    private final Scribe scribe;
    private final Impressions impressions;
    private final AuditLog log;
    private final Tally tally;

    Promotion(
            Clock clock,
            Tuning tuning,
            ObjectMapper json,
            Scribe scribe,
            Impressions impressions,
            AuditLog log,
            Tally tally) {
        this.clock = clock;
        this.tuning = tuning;
        this.json = json;
        this.scribe = scribe;
        this.impressions = impressions;
        this.log = log;
        this.tally = tally;
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
    public Optional<Summary> holdRound(Instant dueAt) {
        return hold(new Round.Call(dueAt, null, null), round -> {}).map(Held::summary);
    }

    /**
     * A round that somebody asks for; those that the schedule asks for are held all the same.
     *
     * @return empty where another round is held at this very moment
     */
    public Optional<Summary> holdNow(String by) {
        return hold(new Round.Call(clock.instant(), by, null), round -> {}).map(Held::summary);
    }

    /**
     * The same for somebody who knows which round was the last, and is refused where another was held since: it would meet an arena that
     * nobody has read yet.
     *
     * @param last 0 where there was none
     * @return its number
     */
    long holdNow(String by, long last) {
        return hold(new Round.Call(clock.instant(), by, last), round -> {
                    if (round.before() != last) {
                        throw heldMeanwhile();
                    }
                    log.write(by, "round.held", "round " + round.id, null);
                })
                .map(Held::roundId)
                .orElseThrow(Promotion::heldMeanwhile);
    }

    private static RuntimeException heldMeanwhile() {
        return Problem.ROUND_HELD.because(
                "A round was held since you looked. Look at it, and ask for another one only if you still want it.");
    }

    private record Held(long roundId, Summary summary) {}

    /**
     * Decides once without holding anybody up, for nothing: what has just started would do it in twice the time else, and all who vote
     * would wait for it.
     */
    @ActivateRequestContext
    void rehearse() {
        List<Ballot> arena = Ballots.present();
        scribe.frozen(arena, decide(arena, tuning.present(), clock.instant()));
    }

    private Optional<Held> hold(Round.Call call, Consumer<Round> within) {
        rehearse();
        Optional<Held> held = QuarkusTransaction.joiningExisting().call(() -> {
            Instant now = clock.instant();
            Tuning.Present present = tuning.present();
            Optional<Round> round = Round.take(call, now, present, json);
            round.ifPresent(within);
            return round.map(taken -> new Held(taken.id, hold(taken, present, now)));
        });
        scribe.write();
        impressions.forgetThoseOfTheGone();
        return held;
    }

    private Summary hold(Round round, Tuning.Present tuning, Instant now) {
        List<Ballot> arena = Ballots.locked();
        List<Verdict> verdicts = decide(arena, tuning, now);
        List<Long> promoted = ids(verdicts, verdict -> verdict.outcome() == Outcome.PROMOTED);
        List<Long> rejected = ids(verdicts, verdict -> verdict.outcome() == Outcome.REJECTED);
        round.verdicts = scribe.frozen(arena, verdicts);
        round.promotedId = promoted.isEmpty() ? null : promoted.get(0);
        round.candidates = verdicts.size();
        round.promoted = promoted.size();
        round.rejected = rejected.size();
        round.stayed = verdicts.size() - promoted.size() - rejected.size();
        count(round, now);
        promoted.forEach(id -> promote(id, now));
        Confession.flush();
        Ballots.reject(rejected, now);
        Ballots.carryOver(ids(verdicts, Verdict::carriedOver));
        int moved = Confession.fillArena(tuning.settings().arenaSize(), now);
        return new Summary(round.candidates, round.rejected, round.stayed, moved, promoted);
    }

    private static List<Verdict> decide(List<Ballot> arena, Tuning.Present tuning, Instant now) {
        return tuning.terms()
                .rule()
                .decide(arena.stream().map(Ballot::candidate).toList(), now);
    }

    private void count(Round round, Instant now) {
        tally.count(Counted.ROUND, now);
        tally.count(Counted.CANDIDATE, now, round.candidates);
        tally.count(Counted.PROMOTED, now, round.promoted);
    }

    private static List<Long> ids(List<Verdict> verdicts, Predicate<Verdict> which) {
        return verdicts.stream()
                .filter(which)
                .map(verdict -> verdict.candidate().id())
                .toList();
    }

    private static void promote(long id, Instant now) {
        Confession confession = Confession.findById(id);
        confession.enter(Stage.PUBLISHED, now);
        SearchIndex.add(confession);
    }
}
