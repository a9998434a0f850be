package ml.ispovesti.promotion;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What rounds did with confessions. */
@ApplicationScoped
public class Fates {

    /** By confession; those that were in no round yet are left out. */
    public Map<Long, Fate> of(List<Long> confessionIds) {
        Map<Long, RoundCandidate> last = new HashMap<>();
        RoundCandidate.<RoundCandidate>list("confessionId in ?1", Sort.by("roundId"), confessionIds)
                .forEach(candidate -> last.put(candidate.confessionId, candidate));
        List<Long> roundIds = last.values().stream()
                .map(candidate -> candidate.roundId)
                .distinct()
                .toList();
        Map<Long, Round> rounds = Round.<Round>list("id in ?1", roundIds).stream()
                .collect(Collectors.toMap(round -> round.id, Function.identity()));
        return last.values().stream()
                .collect(Collectors.toMap(
                        candidate -> candidate.confessionId,
                        candidate -> fate(candidate, rounds.get(candidate.roundId))));
    }

    private static Fate fate(RoundCandidate candidate, Round round) {
        return new Fate(
                round.heldAt,
                candidate.outcome,
                candidate.likes,
                candidate.dislikes,
                candidate.superlikes,
                candidate.score);
    }
}
