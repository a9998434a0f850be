package ml.ispovesti.comment;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumSet;
import ml.ispovesti.reaction.ReactionKind;
import ml.ispovesti.reaction.ReactionRequest;
import ml.ispovesti.visitor.CurrentVisitor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v2/comments/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Comments")
@Blocking
class CommentResource {

    private final Comments comments;
    private final CommentReactions reactions;
    private final CurrentVisitor visitor;

    CommentResource(Comments comments, CommentReactions reactions, CurrentVisitor visitor) {
        this.comments = comments;
        this.reactions = reactions;
        this.visitor = visitor;
    }

    @DELETE
    @Operation(summary = "Takes one's own comment away, with the votes on it")
    public void delete(@RestPath long id) {
        comments.delete(visitor.known().orElseThrow(Comments::notOwn), id);
    }

    @PUT
    @Path("/reaction")
    public CommentReactionView react(@RestPath long id, ReactionRequest body) {
        return cast(id, ReactionRequest.read(body, EnumSet.of(ReactionKind.LIKE, ReactionKind.DISLIKE)));
    }

    @DELETE
    @Path("/reaction")
    public CommentReactionView takeBack(@RestPath long id) {
        return cast(id, null);
    }

    private CommentReactionView cast(long id, ReactionKind kind) {
        return visitor.act(voter -> reactions.cast(voter, id, kind));
    }
}
