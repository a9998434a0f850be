package ml.ispovesti.promotion;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A candidate as it stood in a round: its votes are frozen here. */
@Entity
@IdClass(RoundCandidate.Key.class)
class RoundCandidate extends PanacheEntityBase {

    /** Where it stood in which round. */
    record Key(long roundId, int place) {}

    @Id
    long roundId;

    /** 1 is the best. */
    @Id
    int place;

    long confessionId;
    int likes;
    int dislikes;
    int superlikes;

    /** How much less the votes counted for, in thousandths of one. */
    long likesTaken;

    long dislikesTaken;
    long superlikesTaken;
    long impressions;

    /** By how many rounds before this one. */
    int carriedOver;

    /** When it had come to the arena; null where the round is older than this record of it. */
    Instant enteredAt;

    double score;

    @Enumerated(EnumType.STRING)
    Outcome outcome;

    protected RoundCandidate() {}

    RoundCandidate(long roundId, int place, Frozen frozen) {
        this.roundId = roundId;
        this.place = place;
        this.confessionId = frozen.confessionId();
        this.enteredAt = Instant.ofEpochMilli(frozen.enteredAt());
        this.dislikes = frozen.dislikes();
        this.likes = frozen.likes();
        this.superlikes = frozen.superlikes();
        this.dislikesTaken = frozen.dislikesTaken();
        this.likesTaken = frozen.likesTaken();
        this.superlikesTaken = frozen.superlikesTaken();
        this.impressions = frozen.impressions();
        this.carriedOver = frozen.carriedOver();
        this.score = frozen.score();
        this.outcome = frozen.outcome();
    }

    /** 0 where the round has no candidate yet. */
    static int lastPlace(long roundId) {
        Integer last = getEntityManager()
                .createQuery("select max(place) from RoundCandidate where roundId = :round", Integer.class)
                .setParameter("round", roundId)
                .getSingleResult();
        return last == null ? 0 : last;
    }

    /** How a confession stood in its last round, if it was in one. */
    static Optional<RoundCandidate> last(long confessionId) {
        return find("confessionId", Sort.descending("roundId"), confessionId).firstResultOptional();
    }

    /** The best first. @param place of the one before; 0 for the first page */
    static List<RoundCandidate> after(long roundId, long place, int most) {
        return RoundCandidate.<RoundCandidate>find("roundId = ?1 and place > ?2 order by place", roundId, place)
                .page(0, most)
                .list();
    }

    static List<RoundCandidate> of(long roundId) {
        return list("roundId", Sort.by("place"), roundId);
    }

    static List<RoundCandidate> promotedIn(List<Long> roundIds) {
        return list("roundId in ?1 and outcome = ?2", Sort.by("place"), roundIds, Outcome.PROMOTED);
    }

    /** As the round saw it. Of old rounds it is not known when it came; whoever stayed then is taken for young still. */
    Ballot asItStood(Round round) {
        Instant entered = enteredAt != null ? enteredAt : outcome == Outcome.STAYED ? round.heldAt : Instant.EPOCH;
        return new Ballot(
                confessionId,
                entered,
                dislikes,
                dislikesTaken,
                likes,
                likesTaken,
                superlikes,
                superlikesTaken,
                impressions,
                carriedOver);
    }
}
