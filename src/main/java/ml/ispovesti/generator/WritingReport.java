package ml.ispovesti.generator;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import ml.ispovesti.generator.ConfessionWriter.Draft;
import ml.ispovesti.generator.ConfessionWriter.Finish;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a text came about, from the generator by message to the row and to the author. Fields are only ever added: a generator of
 * another version may know fewer or more, so any may be null and unknown ones are ignored.
 */
@Embeddable
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
public record WritingReport(
        @Enumerated(EnumType.STRING)
                @JsonFormat(with = JsonFormat.Feature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
                @Schema(nullable = true, description = "Why the text is over")
                Finish finish,
        @Schema(nullable = true, description = "What the model read before it wrote") Integer promptTokens,
        @Schema(nullable = true, description = "What it wrote in the attempt that succeeded") Integer newTokens,
        @Schema(nullable = true) Integer attempts,
        @Schema(nullable = true, description = "Inside the generator, before the first work on it") Long waitedMillis,
        @Schema(nullable = true, description = "From the first work on it to its first token") Long firstTokenMillis,
        @Schema(nullable = true, description = "From the first work on it to its end") Long millis) {

    static WritingReport of(Draft draft) {
        var effort = draft.effort();
        return new WritingReport(
                draft.finish(),
                effort.promptTokens(),
                effort.newTokens(),
                effort.attempts(),
                effort.waitedMillis(),
                effort.firstTokenMillis(),
                effort.millis());
    }
}
