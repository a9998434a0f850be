package ml.ispovesti.me;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one published, the newest first. */
@Schema(requiredProperties = {"items"})
record OwnConfessionPage(
        List<OwnConfession> items,
        @Schema(nullable = true, description = "Give it back as `after` for the next page; null on the last one")
                String next) {}
