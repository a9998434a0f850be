package ml.ispovesti.admin;

import java.util.List;
import ml.ispovesti.generation.ConfessionWriter.Availability;
import ml.ispovesti.gpt2.ModelListing;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(requiredProperties = {"inUse", "state", "models"})
record AdminModelsView(
        String inUse,
        Availability.State state,
        @Schema(nullable = true, description = "Why nothing can be written") String reason,
        List<ModelListing> models) {

    static AdminModelsView of(Availability now, List<ModelListing> models) {
        return new AdminModelsView(now.model(), now.state(), now.reason(), models);
    }
}
