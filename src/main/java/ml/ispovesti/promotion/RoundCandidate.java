package ml.ispovesti.promotion;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ml.ispovesti.confession.Confession;

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

    /** How much less the votes counted for, in thousandths of one. */
    long likesTaken;

    long dislikesTaken;
    long superlikesTaken;
    long impressions;

    /** By how many rounds before this one. */
    int carriedOver;

    double score;

    @Enumerated(EnumType.STRING)
    Outcome outcome;

    protected RoundCandidate() {}

    RoundCandidate(long roundId, Confession confession, Verdict verdict) {
        this.roundId = roundId;
        this.confessionId = confession.id;
        this.likes = confession.likes;
        this.dislikes = confession.dislikes;
        this.superlikes = confession.superlikes;
        this.likesTaken = confession.likesTaken;
        this.dislikesTaken = confession.dislikesTaken;
        this.superlikesTaken = confession.superlikesTaken;
        this.impressions = confession.impressions;
        this.carriedOver = confession.carriedOver;
        this.score = verdict.score();
        this.outcome = verdict.outcome();
    }

    /** How a confession stood in its last round, if it was in one. */
    static Optional<RoundCandidate> last(long confessionId) {
        return find("confessionId", Sort.descending("id"), confessionId).firstResultOptional();
    }

    /** They are stored best first. */
    long rank() {
        return count("roundId = ?1 and id <= ?2", roundId, id);
    }

    static Map<Outcome, Long> outcomes(long roundId) {
        return RoundCandidate.<RoundCandidate>list("roundId", roundId).stream()
                .collect(Collectors.groupingBy(candidate -> candidate.outcome, Collectors.counting()));
    }
}
