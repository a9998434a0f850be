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
        int likes,
        int superlikes,
        long impressions,
        int carriedOver,
        double score,
        Outcome outcome) {

    static Frozen of(Verdict verdict) {
        Candidate candidate = verdict.candidate();
        return new Frozen(
                candidate.id(),
                candidate.enteredAt().toEpochMilli(),
                (int) candidate.votes().dislikes(),
                (int) candidate.votes().likes(),
                (int) candidate.votes().superlikes(),
                candidate.impressions(),
                candidate.carriedOver(),
                verdict.score(),
                verdict.outcome());
    }
}
