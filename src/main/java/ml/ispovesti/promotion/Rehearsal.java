package ml.ispovesti.promotion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What rounds would do under other settings; nothing comes of it. */
@ApplicationScoped
class Rehearsal {

    private static final int SHOWN = 20;

    private final Clock clock;

    Rehearsal(Clock clock) {
        this.clock = clock;
    }

    /** A round that is held now. */
    PreviewView preview(RoundSettings settings, List<Instant> nextRounds) {
        Instant now = clock.instant();
        Terms terms = settings.terms();
        List<Ballot> arena = Ballots.present();
        List<Verdict> verdicts =
                terms.rule().decide(arena.stream().map(Ballot::candidate).toList(), now);
        return new PreviewView(
                now,
                terms.scorer().formula(),
                verdicts.size(),
                count(verdicts, Outcome.PROMOTED),
                count(verdicts, Outcome.REJECTED),
                count(verdicts, Outcome.STAYED),
                Standings.FOR_ADMINISTRATORS.ofVerdicts(
                        verdicts.stream().limit(SHOWN).toList(), arena),
                nextRounds);
    }

    /** The last rounds, each by itself: who came to a round because of the one before is not worked out. One whose record is not written yet is left out. */
    ReplayView replay(RoundSettings settings, int rounds) {
        PromotionRule rule = settings.terms().rule();
        return new ReplayView(Round.below(Long.MAX_VALUE, rounds).stream()
                .filter(round -> round.verdicts == null)
                .map(round -> replay(round, rule))
                .toList());
    }

    private static ReplayedRoundView replay(Round round, PromotionRule rule) {
        List<RoundCandidate> records = RoundCandidate.of(round.id);
        List<Ballot> arena =
                records.stream().map(record -> record.asItStood(round)).toList();
        List<Verdict> would = rule.decide(arena.stream().map(Ballot::candidate).toList(), round.heldAt).stream()
                .filter(verdict -> verdict.outcome() == Outcome.PROMOTED)
                .toList();
        List<RoundCandidate> did = records.stream()
                .filter(record -> record.outcome == Outcome.PROMOTED)
                .toList();
        boolean same = did.stream()
                .map(record -> record.confessionId)
                .toList()
                .equals(would.stream().map(verdict -> verdict.candidate().id()).toList());
        return new ReplayedRoundView(
                round.id,
                round.heldAt,
                round.formula,
                records.size(),
                same,
                Standings.FOR_ADMINISTRATORS.ofRecords(did),
                Standings.FOR_ADMINISTRATORS.ofVerdicts(would, arena));
    }

    private static int count(List<Verdict> verdicts, Outcome outcome) {
        return (int) verdicts.stream()
                .filter(verdict -> verdict.outcome() == outcome)
                .count();
    }

    @Schema(
            requiredProperties = {"at", "formula", "candidates", "promoted", "rejected", "stayed", "best", "nextRounds"
            })
    record PreviewView(
            Instant at,
            String formula,
            int candidates,
            int promoted,
            int rejected,
            int stayed,
            @Schema(description = "The best " + SHOWN + " by score") List<StandingView> best,
            @Schema(description = "When the next rounds would be; none where they are paused")
                    List<Instant> nextRounds) {}

    @Schema(requiredProperties = {"items"})
    record ReplayView(@Schema(description = "The newest first") List<ReplayedRoundView> items) {}

    @Schema(requiredProperties = {"id", "heldAt", "formula", "candidates", "same", "winners", "wouldWin"})
    record ReplayedRoundView(
            long id,
            Instant heldAt,
            @Schema(description = "By which it was decided") String formula,
            int candidates,
            @Schema(description = "Whether the same would have won, in the same order") boolean same,
            List<StandingView> winners,
            List<StandingView> wouldWin) {}
}
