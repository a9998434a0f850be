package ml.ispovesti.generation;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A generation as its author sees it. */
@Schema(requiredProperties = {"id", "status", "prefix", "mood", "text", "createdAt"})
public record GenerationView(
        long id,
        GenerationStatus status,
        @Schema(description = "The given beginning, normalised, in Latin script") String prefix,
        Mood mood,
        @Schema(description = "So far; begins with the prefix once writing has begun") String text,
        @Schema(nullable = true, description = "How many unfinished ones are ahead; null when finished")
                Integer position,
        @Schema(nullable = true, description = "Estimated seconds until it is done; null when finished")
                Integer etaSeconds,
        @Schema(nullable = true) String model,
        @Schema(nullable = true, description = "How the text came about; null until it is done") WritingReport report,
        @Schema(
                        nullable = true,
                        description =
                                "Why it failed; of a cancelled one CANCELLED (by its author) or ABANDONED (its author has"
                                        + " not asked for it for long)")
                String reason,
        Instant createdAt,
        @Schema(nullable = true) Instant finishedAt,
        @Schema(nullable = true, description = "The confession it was published as") Long confessionId) {}
