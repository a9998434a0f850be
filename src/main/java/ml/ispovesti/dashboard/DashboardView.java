package ml.ispovesti.dashboard;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(requiredProperties = {"step", "zone", "points"})
record DashboardView(
        Period.Step step,
        @Schema(description = "The site's, in which days begin") String zone,
        @Schema(description = "Without a gap, the earliest first; the last one is not over yet")
                List<PointView> points) {

    @Schema(
            requiredProperties = {
                "from",
                "asked",
                "askedByHouse",
                "done",
                "failed",
                "cancelled",
                "publications",
                "likes",
                "dislikes",
                "superlikes",
                "comments",
                "reports",
                "rounds",
                "candidates",
                "promoted"
            })
    record PointView(
            Instant from,
            @Schema(description = "Texts, the site's own included") long asked,
            long askedByHouse,
            long done,
            long failed,
            @Schema(description = "By their authors, or since nobody waited for them") long cancelled,
            @Schema(description = "By visitors, into the arena") long publications,
            @Schema(description = "Given then and not changed or taken back since") long likes,
            long dislikes,
            long superlikes,
            @Schema(description = "With those that were deleted or hidden since") long comments,
            long reports,
            long rounds,
            @Schema(description = "In all of these rounds together") long candidates,
            long promoted,
            @Schema(nullable = true, description = "Null where nobody looked, since the site was away")
                    LoadView load) {}

    @Schema(
            requiredProperties = {
                "waiting",
                "mostWaiting",
                "running",
                "longestWaitSeconds",
                "generators",
                "fewestGenerators",
                "tokensPerSecond"
            })
    record LoadView(
            @Schema(description = "How many waited, in the mean") double waiting,
            int mostWaiting,
            @Schema(description = "How many were being written, in the mean") double running,
            @Schema(description = "Of one that nobody had begun") long longestWaitSeconds,
            @Schema(description = "How many wrote, in the mean") double generators,
            int fewestGenerators,
            @Schema(description = "Of all of them while all slots write, in the mean") double tokensPerSecond) {}
}
