package ml.ispovesti.promotion;

import ml.ispovesti.confession.ConfessionView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How one candidate stands, or stood, in a round. */
@Schema(
        requiredProperties = {
            "rank",
            "confessionId",
            "likes",
            "dislikes",
            "superlikes",
            "impressions",
            "carriedOver",
            "score",
            "outcome"
        })
record StandingView(
        @Schema(description = "1 is the best") long rank,
        long confessionId,
        @Schema(nullable = true, description = "As it is now; null where whoever asks may not see it any more")
                ConfessionView confession,
        int likes,
        int dislikes,
        int superlikes,
        long impressions,
        @Schema(description = "In how many rounds before it was not rejected for want of votes or impressions")
                int carriedOver,
        double score,
        Outcome outcome) {}
