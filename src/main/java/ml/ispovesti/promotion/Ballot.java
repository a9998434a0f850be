package ml.ispovesti.promotion;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import ml.ispovesti.arena.Votes;

/**
 * A candidate with its votes as they were cast and as they count: those of crowds count for less (docs/decisions/0025).
 *
 * @param dislikesTaken how much less, in thousandths of a vote; so are the others
 */
@RegisterForReflection
record Ballot(
        long confessionId,
        Instant enteredAt,
        int dislikes,
        long dislikesTaken,
        int likes,
        long likesTaken,
        int superlikes,
        long superlikesTaken,
        long impressions,
        int carriedOver) {

    /** As the rule sees it. */
    Candidate candidate() {
        Votes votes = Votes.weighed(dislikes, dislikesTaken, likes, likesTaken, superlikes, superlikesTaken);
        return new Candidate(confessionId, enteredAt, votes, impressions, carriedOver);
    }
}
