package ml.ispovesti.generation;

import java.time.Instant;
import ml.ispovesti.generator.Mood;
import ml.ispovesti.generator.WritingReport;
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
        @Schema(
                        nullable = true,
                        description =
                                "With waitTo the range of seconds until it is done, as far as one can tell; both null when"
                                        + " it does not wait, or while no generator is awake")
                Integer waitFrom,
        @Schema(nullable = true) Integer waitTo,
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
