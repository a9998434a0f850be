package ml.ispovesti.me;

import java.time.Instant;
import ml.ispovesti.generation.GenerationView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a visitor may do now, and what waits for the visitor. */
@Schema(requiredProperties = {"superlikesLeft"})
record MeView(
        @Schema(description = "Of today's") int superlikesLeft,
        @Schema(nullable = true, description = "Null where one may ask for a generation now") Instant nextGenerationAt,
        @Schema(nullable = true, description = "Null where one may publish now") Instant nextPublicationAt,
        @Schema(nullable = true, description = "Null where one may comment now") Instant nextCommentAt,
        @Schema(nullable = true, description = "The unfinished generation, else the last one not published")
                GenerationView generation) {}
