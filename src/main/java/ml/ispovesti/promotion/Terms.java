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

    Scorer scorer() {
        return kind.with(scoring);
    }

    PromotionRule rule() {
        return new PromotionRule(scorer(), deciding);
    }

    static Terms read(String json, ObjectMapper mapper) {
        try {
            return mapper.readValue(json, Terms.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    String json(ObjectMapper mapper) {
        try {
            return mapper.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
