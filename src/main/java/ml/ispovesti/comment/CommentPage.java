package ml.ispovesti.comment;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of a confession's comments, in the order asked for. */
@Schema(requiredProperties = {"items"})
record CommentPage(
        List<CommentView> items,
        @Schema(
                        nullable = true,
                        description =
                                "Give it back as `after`, with the same `sort`, for the next page; null on the last one")
                String next) {}
