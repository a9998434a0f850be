package ml.ispovesti.admin;

import java.util.List;
import ml.ispovesti.generator.ConfessionWriter.Availability;
import ml.ispovesti.generator.ModelListing;
import ml.ispovesti.generator.QueueMessages.Presence;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(requiredProperties = {"inUse", "state", "generators", "models"})
record AdminModelsView(
        @Schema(description = "The model that was chosen, else the one of the settings") String inUse,
        @Schema(description = "READY if any generator is; UNAVAILABLE if none is awake") Availability.State state,
        @Schema(nullable = true, description = "Why nothing can be written") String reason,
        @Schema(description = "Those that are awake") List<GeneratorView> generators,
        @Schema(description = "Of the store beside this process; of a website without generator none")
                List<ModelListing> models) {

    @Schema(requiredProperties = {"id", "state", "model", "slots", "jobs", "tokensPerSecond"})
    record GeneratorView(
            String id,
            Availability.State state,
            String model,
            @Schema(nullable = true) String reason,
            @Schema(nullable = true, description = "The model that it was told to use and could not") String refused,
            @Schema(nullable = true, description = "Why") String refusal,
            int slots,
            int jobs,
            @Schema(description = "How fast one text grows; 0 until it is known") double tokensPerSecond) {

        static GeneratorView of(Presence presence) {
            return new GeneratorView(
                    presence.generator(),
                    presence.state(),
                    presence.model(),
                    presence.reason(),
                    presence.refused(),
                    presence.refusal(),
                    presence.slots(),
                    presence.jobs().size(),
                    presence.tokensPerSecond());
        }
    }

    static AdminModelsView of(String chosen, List<Presence> awake, List<ModelListing> models) {
        List<Availability.State> states = awake.stream().map(Presence::state).toList();
        Availability.State best = states.contains(Availability.State.READY)
                ? Availability.State.READY
                : states.contains(Availability.State.LOADING)
                        ? Availability.State.LOADING
                        : Availability.State.UNAVAILABLE;
        String reason = best != Availability.State.UNAVAILABLE
                ? null
                : awake.stream().map(Presence::reason).findFirst().orElse("no generator is awake");
        return new AdminModelsView(
                awake.stream()
                        .filter(Presence::ready)
                        .map(Presence::model)
                        .findFirst()
                        .orElse(chosen),
                best,
                reason,
                awake.stream().map(GeneratorView::of).toList(),
                models);
    }
}
