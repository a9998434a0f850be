package ml.ispovesti.promotion;

import ml.ispovesti.arena.Votes;
import ml.ispovesti.arena.Weights;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a round was decided by, named as the settings are. */
@Schema(
        requiredProperties = {
            "scorer",
            "promoted",
            "leastVotes",
            "leastImpressions",
            "leastAgeSeconds",
            "carryOver",
            "weights",
            "prior",
            "confidence"
        })
record TermsView(
        ScorerKind scorer,
        int promoted,
        @Schema(nullable = true, description = "Null for no bound") Double leastScore,
        double leastVotes,
        long leastImpressions,
        long leastAgeSeconds,
        int carryOver,
        RoundSettings.Worth weights,
        RoundSettings.Prior prior,
        double confidence) {

    static TermsView of(Terms terms) {
        RuleSettings deciding = terms.deciding();
        Weights weights = terms.scoring().weights();
        Votes prior = terms.scoring().prior();
        return new TermsView(
                terms.kind(),
                deciding.promoted(),
                deciding.leastScore(),
                deciding.leastVotes(),
                deciding.leastImpressions(),
                deciding.leastAge().toSeconds(),
                deciding.carryOver(),
                new RoundSettings.Worth(weights.dislike(), weights.like(), weights.superlike()),
                new RoundSettings.Prior(prior.dislikes(), prior.likes(), prior.superlikes()),
                terms.scoring().confidence());
    }
}
