package ml.ispovesti.promotion;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A round that was held, and who won. */
@Schema(
        requiredProperties = {
            "id",
            "dueAt",
            "heldAt",
            "rule",
            "formula",
            "candidates",
            "promoted",
            "rejected",
            "stayed",
            "winners"
        })
record RoundSummaryView(
        long id,
        @Schema(description = "The moment that the schedule named, or in which somebody asked for it") Instant dueAt,
        @Schema(description = "Later than it was due where the site was away") Instant heldAt,
        String rule,
        String formula,
        int candidates,
        int promoted,
        int rejected,
        @Schema(description = "How many were too young to be rejected, or too little seen or voted on") int stayed,
        @Schema(description = "The best first") List<StandingView> winners) {

    static RoundSummaryView of(Round round, List<StandingView> winners) {
        return new RoundSummaryView(
                round.id,
                round.dueAt,
                round.heldAt,
                round.rule,
                round.formula,
                round.candidates,
                round.promoted,
                round.rejected,
                round.stayed,
                winners);
    }
}
