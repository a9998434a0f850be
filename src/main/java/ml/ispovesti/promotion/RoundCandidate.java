package ml.ispovesti.promotion;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

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
    double score;

    @Enumerated(EnumType.STRING)
    Outcome outcome;

    protected RoundCandidate() {}

    RoundCandidate(long roundId, Verdict verdict) {
        Candidate candidate = verdict.candidate();
        this.roundId = roundId;
        this.confessionId = candidate.id();
        this.likes = candidate.likes();
        this.dislikes = candidate.dislikes();
        this.superlikes = candidate.superlikes();
        this.score = verdict.score();
        this.outcome = verdict.outcome();
    }
}
