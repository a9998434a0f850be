package ml.ispovesti.promotion;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ml.ispovesti.arena.Votes;

/** A candidate as it stood in a round: its votes are frozen here. */
@Entity
class RoundCandidate extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long roundId;
    long confessionId;
    int likes;
    int dislikes;
    int superlikes;
    long impressions;

    /** By how many rounds before this one. */
    int carriedOver;

    /** When it had come to the arena; null where the round is older than this record of it. */
    Instant enteredAt;

    double score;

    @Enumerated(EnumType.STRING)
    Outcome outcome;

    /** How a confession stood in its last round, if it was in one. */
    static Optional<RoundCandidate> last(long confessionId) {
        return find("confessionId", Sort.descending("id"), confessionId).firstResultOptional();
    }

    /** They are stored best first. */
    long rank() {
        return count("roundId = ?1 and id <= ?2", roundId, id);
    }

    /** The best first. @param above the number of the one before; 0 for the first page */
    static List<RoundCandidate> after(long roundId, long above, int most) {
        return RoundCandidate.<RoundCandidate>find("roundId = ?1 and id > ?2 order by id", roundId, above)
                .page(0, most)
                .list();
    }

    static List<RoundCandidate> of(long roundId) {
        return list("roundId", Sort.by("id"), roundId);
    }

    static List<RoundCandidate> promotedIn(List<Long> roundIds) {
        return list("roundId in ?1 and outcome = ?2", Sort.by("id"), roundIds, Outcome.PROMOTED);
    }

    /** As the round saw it. Of old rounds it is not known when it came; whoever stayed then is taken for young still. */
    Candidate asItStood(Round round) {
        Instant entered = enteredAt != null ? enteredAt : outcome == Outcome.STAYED ? round.heldAt : Instant.EPOCH;
        return new Candidate(confessionId, entered, new Votes(dislikes, likes, superlikes), impressions, carriedOver);
    }
}
