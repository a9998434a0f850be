package ml.ispovesti.generation;

import java.util.Arrays;
import ml.ispovesti.confession.Beginning;
import ml.ispovesti.generator.Mood;
import ml.ispovesti.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A visitor's wish. The mood is text, so that a wrong one gets a refusal that names those allowed. */
record GenerationRequest(
        @Schema(nullable = true, maxLength = Beginning.LONGEST, description = "How it begins; one line") String prefix,
        @Schema(
                        nullable = true,
                        enumeration = {"CALM", "USUAL", "WILD"},
                        description = "How daring it shall be; USUAL where it is left out")
                String mood) {

    static final GenerationRequest NOTHING_SAID = new GenerationRequest(null, null);

    Mood wantedMood() {
        if (mood == null) {
            return Mood.USUAL;
        }
        return Arrays.stream(Mood.values())
                .filter(known -> known.name().equals(mood))
                .findFirst()
                .orElseThrow(() ->
                        Problem.INVALID_MOOD.because("Give `mood` as one of " + Arrays.toString(Mood.values()) + "."));
    }
}
