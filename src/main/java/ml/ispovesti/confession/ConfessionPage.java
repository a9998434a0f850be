package ml.ispovesti.confession;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of a list. */
@Schema(requiredProperties = {"items"})
public record ConfessionPage(
        List<ConfessionView> items,
        @Schema(nullable = true, description = "Give it back as `after` for the next page; null on the last one")
                String next) {}
