package ml.ispovesti.me;

import java.util.List;
import ml.ispovesti.generation.GenerationView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Finished texts that are not published yet, the newest first. */
@Schema(requiredProperties = {"items"})
record DraftPage(
        List<GenerationView> items,
        @Schema(nullable = true, description = "Give it back as `after` for the next page; null on the last one")
                String next,
        @Schema(
                        nullable = true,
                        description = "For how many days a draft is kept; null for as long as its author comes")
                Long keptDays) {}
