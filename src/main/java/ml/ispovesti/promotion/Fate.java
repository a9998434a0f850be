package ml.ispovesti.promotion;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the last round that a confession was in did with it, and on which votes. */
@Schema(requiredProperties = {"heldAt", "outcome", "likes", "dislikes", "superlikes", "score"})
public record Fate(Instant heldAt, Outcome outcome, int likes, int dislikes, int superlikes, double score) {}
