package ml.ispovesti.comment;

import ml.ispovesti.confession.Confession;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(requiredProperties = {"text"})
record CommentRequest(
        @Schema(
                        minLength = 1,
                        maxLength = Comment.LONGEST,
                        description = "At most ten lines; its length is counted in code points")
                String text,
        @Schema(nullable = true, maxLength = Confession.LONGEST_PSEUDONYM, defaultValue = Confession.DEFAULT_PSEUDONYM)
                String pseudonym) {}
