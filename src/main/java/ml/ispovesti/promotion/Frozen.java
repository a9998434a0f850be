package ml.ispovesti.promotion;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * A candidate as a round found it and what it decided, to be kept until it is a {@link RoundCandidate}. Short as JSON, since there can be
 * a hundred thousand.
 */
@RegisterForReflection
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
record Frozen(
        long confessionId,
        long enteredAt,
        int dislikes,
        long dislikesTaken,
        int likes,
        long likesTaken,
        int superlikes,
        long superlikesTaken,
        long impressions,
        int carriedOver,
        double score,
        Outcome outcome) {

    static Frozen of(Ballot ballot, Verdict verdict) {
        return new Frozen(
                ballot.confessionId(),
                ballot.enteredAt().toEpochMilli(),
                ballot.dislikes(),
                ballot.dislikesTaken(),
                ballot.likes(),
                ballot.likesTaken(),
                ballot.superlikes(),
                ballot.superlikesTaken(),
                ballot.impressions(),
                ballot.carriedOver(),
                verdict.score(),
                verdict.outcome());
    }
}
