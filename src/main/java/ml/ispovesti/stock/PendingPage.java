package ml.ispovesti.stock;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(requiredProperties = {"items", "total", "largestFile"})
record PendingPage(
        List<PendingView> items,
        @Schema(nullable = true, description = "Give it back as `after` for the next page; null on the last one")
                String next,
        @Schema(description = "How many wait in all, or have what was searched for") long total,
        @Schema(description = "How large a file may be that is imported, in bytes") long largestFile) {}
