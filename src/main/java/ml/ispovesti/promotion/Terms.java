package ml.ispovesti.promotion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.UncheckedIOException;
import ml.ispovesti.arena.Votes;
import ml.ispovesti.arena.Weights;

/** By what rounds are decided. Each round keeps its own, so that it can be worked out again after they were changed. */
@RegisterForReflection(targets = {Terms.class, ScorerSettings.class, RuleSettings.class, Weights.class, Votes.class})
record Terms(ScorerKind kind, ScorerSettings scoring, RuleSettings deciding) {

    /** @throws IllegalArgumentException if a setting is out of its bounds; the message names it */
    static Terms of(PromotionSettings settings) {
        PromotionSettings.Worth weights = settings.weights();
        PromotionSettings.Prior prior = settings.prior();
        return new Terms(
                settings.scorer(),
                new ScorerSettings(
                        new Weights(weights.dislike(), weights.like(), weights.superlike()),
                        ScorerSettings.prior(prior.dislikes(), prior.likes(), prior.superlikes()),
                        settings.confidence()),
                new RuleSettings(
                        settings.promoted(),
                        settings.leastScore().isPresent()
                                ? settings.leastScore().getAsDouble()
                                : null,
                        settings.leastVotes(),
                        settings.leastImpressions(),
                        settings.leastAge(),
                        settings.carryOver()));
    }

    Scorer scorer() {
        return kind.with(scoring);
    }

    PromotionRule rule() {
        return new PromotionRule(scorer(), deciding);
    }

    String json(ObjectMapper mapper) {
        try {
            return mapper.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
