package ml.ispovesti.comment;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A comment as everybody sees it; nothing in it depends on who asks. */
@Schema(requiredProperties = {"id", "confessionId", "text", "pseudonym", "createdAt", "likes", "dislikes"})
public record CommentView(
        long id, long confessionId, String text, String pseudonym, Instant createdAt, int likes, int dislikes) {

    static CommentView of(Comment c) {
        return new CommentView(c.id, c.confessionId, c.text, c.pseudonym, c.createdAt, c.likes, c.dislikes);
    }
}
