package ml.ispovesti.promotion;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The story of a confession's round: how it was decided, and how the confession stood in it. */
@Schema(
        requiredProperties = {
            "id",
            "dueAt",
            "heldAt",
            "rule",
            "formula",
            "leastAgeSeconds",
            "candidates",
            "promoted",
            "rejected",
            "stayed",
            "likes",
            "dislikes",
            "superlikes",
            "score",
            "rank",
            "outcome"
        })
record RoundView(
        @Schema(description = "Of the round") long id,
        @Schema(description = "The moment that the schedule named") Instant dueAt,
        Instant heldAt,
        String rule,
        String formula,
        @Schema(description = "Younger candidates were not rejected") long leastAgeSeconds,
        @Schema(description = "How many there were in all") long candidates,
        long promoted,
        long rejected,
        @Schema(description = "How many were too young to be rejected, or too little seen or voted on") long stayed,
        @Schema(description = "This confession's votes in the arena, as they were then") int likes,
        int dislikes,
        int superlikes,
        double score,
        @Schema(description = "1 is the best") long rank,
        Outcome outcome) {

    static RoundView of(RoundCandidate candidate) {
        Round round = Round.findById(candidate.roundId);
        return new RoundView(
                round.id,
                round.dueAt,
                round.heldAt,
                round.rule,
                round.formula,
                round.leastAgeSeconds,
                round.candidates,
                round.promoted,
                round.rejected,
                round.stayed,
                candidate.likes,
                candidate.dislikes,
                candidate.superlikes,
                candidate.score,
                candidate.place,
                candidate.outcome);
    }
}
