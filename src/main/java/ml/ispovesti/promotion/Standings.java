package ml.ispovesti.promotion;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ml.ispovesti.confession.Confession;
import ml.ispovesti.confession.ConfessionView;
import ml.ispovesti.confession.Stage;

/** Candidates with their texts: those that lost are seen by administrators only. */
enum Standings {
    FOR_EVERYBODY(confession ->
            confession.hiddenAt == null && (confession.stage == Stage.PUBLISHED || confession.stage == Stage.ARENA)),
    FOR_ADMINISTRATORS(confession -> true);

    private final Predicate<Confession> seen;

    Standings(Predicate<Confession> seen) {
        this.seen = seen;
    }

    List<StandingView> ofRecords(List<RoundCandidate> records) {
        Map<Long, ConfessionView> texts =
                texts(records.stream().map(record -> record.confessionId).toList());
        return records.stream().map(record -> ofRecord(record, texts)).toList();
    }

    private static StandingView ofRecord(RoundCandidate record, Map<Long, ConfessionView> texts) {
        return new StandingView(
                record.place,
                record.confessionId,
                texts.get(record.confessionId),
                record.likes,
                record.dislikes,
                record.superlikes,
                record.impressions,
                record.carriedOver,
                record.score,
                record.outcome);
    }

    /** The best of them, from rank 1 on. @param arena all who took part */
    List<StandingView> ofVerdicts(List<Verdict> verdicts, List<Ballot> arena) {
        Set<Long> ids =
                verdicts.stream().map(verdict -> verdict.candidate().id()).collect(Collectors.toSet());
        Map<Long, Ballot> ballots = arena.stream()
                .filter(ballot -> ids.contains(ballot.confessionId()))
                .collect(Collectors.toMap(Ballot::confessionId, Function.identity()));
        Map<Long, ConfessionView> texts = texts(List.copyOf(ids));
        return IntStream.range(0, verdicts.size())
                .mapToObj(i -> ofVerdict(
                        verdicts.get(i),
                        i + 1,
                        ballots.get(verdicts.get(i).candidate().id()),
                        texts))
                .toList();
    }

    private static StandingView ofVerdict(Verdict verdict, int rank, Ballot ballot, Map<Long, ConfessionView> texts) {
        return new StandingView(
                rank,
                ballot.confessionId(),
                texts.get(ballot.confessionId()),
                ballot.likes(),
                ballot.dislikes(),
                ballot.superlikes(),
                ballot.impressions(),
                ballot.carriedOver(),
                verdict.score(),
                verdict.outcome());
    }

    private Map<Long, ConfessionView> texts(List<Long> ids) {
        return Confession.<Confession>list("id in ?1", ids).stream()
                .filter(seen)
                .map(ConfessionView::of)
                .collect(Collectors.toMap(ConfessionView::id, Function.identity()));
    }
}
