package ml.ispovesti.arena;

import java.util.List;
import java.util.Objects;
import ml.ispovesti.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which candidates somebody saw. */
@Schema(requiredProperties = {"ids"})
record ImpressionsRequest(
        @Schema(minItems = 1, maxItems = ImpressionsRequest.MOST, description = "The numbers of candidates")
                List<Long> ids) {

    static final int MOST = 50;

    static List<Long> read(ImpressionsRequest body) {
        if (body == null
                || body.ids == null
                || body.ids.isEmpty()
                || body.ids.size() > MOST
                || body.ids.stream().anyMatch(Objects::isNull)) {
            throw Problem.INVALID_IDS.because("Give `ids` as a list of 1 to " + MOST + " numbers of candidates.");
        }
        return body.ids;
    }
}
