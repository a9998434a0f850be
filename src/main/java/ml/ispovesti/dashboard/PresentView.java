package ml.ispovesti.dashboard;

import java.time.Instant;
import java.util.List;
import ml.ispovesti.generator.ConfessionWriter.Availability;
import ml.ispovesti.generator.QueueMessages.Presence;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        requiredProperties = {
            "at",
            "waiting",
            "running",
            "longestWaitSeconds",
            "generators",
            "model",
            "arena",
            "arenaSize",
            "pending",
            "paused",
            "databaseBytes"
        })
record PresentView(
        Instant at,
        @Schema(description = "Texts that nobody has begun") int waiting,
        int running,
        @Schema(description = "Of those that nobody has begun; 0 where there are none") long longestWaitSeconds,
        @Schema(
                        nullable = true,
                        description =
                                "With waitTo the seconds in which a text would be done that came now; null while nobody writes")
                Integer waitFrom,
        @Schema(nullable = true) Integer waitTo,
        List<WriterView> generators,
        @Schema(description = "The one in use, or that will be") String model,
        @Schema(description = "How many candidates there are") long arena,
        @Schema(description = "To how many the arena is filled") int arenaSize,
        @Schema(description = "How many wait for the arena") long pending,
        @Schema(
                        nullable = true,
                        description = "Texts not published by their authors; null until they were counted first")
                Integer drafts,
        @Schema(nullable = true, description = "When they were counted") Instant draftsAt,
        @Schema(nullable = true, description = "Null where the schedule has no next one, or is paused")
                Instant nextRoundAt,
        @Schema(description = "Whether rounds are") boolean paused,
        long databaseBytes,
        @Schema(nullable = true, description = "Left where the data folder is; null where there is none")
                Long freeBytes) {

    @Schema(requiredProperties = {"id", "state", "slots", "jobs", "tokensPerSecond"})
    record WriterView(
            String id,
            Availability.State state,
            @Schema(nullable = true) String model,
            int slots,
            int jobs,
            @Schema(description = "How fast one text grows; 0 until it is known") double tokensPerSecond) {

        static WriterView of(Presence presence) {
            return new WriterView(
                    presence.generator(),
                    presence.state(),
                    presence.model(),
                    presence.slots(),
                    presence.jobs().size(),
                    presence.tokensPerSecond());
        }
    }
}
