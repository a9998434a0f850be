package ml.ispovesti.comment;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import ml.ispovesti.confession.Cursor;
import ml.ispovesti.confession.Paging;
import ml.ispovesti.confession.SharedPages;
import ml.ispovesti.published.MainList;
import ml.ispovesti.visitor.CurrentVisitor;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v2/confessions/{id}/comments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Comments", description = "What people say to confessions on the main list")
@Blocking
class CommentsResource {

    private final Comments comments;
    private final SharedPages pages;
    private final CurrentVisitor visitor;

    CommentsResource(Comments comments, SharedPages pages, CurrentVisitor visitor) {
        this.comments = comments;
        this.pages = pages;
        this.visitor = visitor;
    }

    @GET
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CommentPage.class)))
    @APIResponse(responseCode = "410", description = "Moderators hid the confession")
    public Response list(
            @RestPath long id,
            @RestQuery
                    @Parameter(
                            schema =
                                    @Schema(
                                            enumeration = {"new", "best"},
                                            defaultValue = "new"))
                    String sort,
            @BeanParam Paging paging,
            @Context Request request) {
        CommentSort order = CommentSort.of(sort);
        List<Long> below = paging.below(order.list, order.ranks());
        int size = paging.size();
        return pages.respond(page(MainList.one(id).id, order, below, size), request);
    }

    private static CommentPage page(long confessionId, CommentSort order, List<Long> below, int limit) {
        List<Comment> found = Comment.below(confessionId, order, below, limit + 1);
        List<CommentView> shown =
                found.stream().limit(limit).map(CommentView::of).toList();
        if (found.size() <= limit) {
            return new CommentPage(shown, null);
        }
        return new CommentPage(shown, new Cursor(order.list, order.ranks(found.get(limit - 1))).encoded());
    }

    @POST
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CommentView.class)))
    @APIResponse(responseCode = "409", description = "The visitor said the same there already")
    @APIResponse(responseCode = "410", description = "Moderators hid the confession")
    @APIResponse(responseCode = "429", description = "Too soon after the last one, or too many from this network")
    public Response write(@RestPath long id, CommentRequest body) {
        CommentView written = visitor.act(author -> comments.write(author, id, body));
        return Response.status(Response.Status.CREATED).entity(written).build();
    }
}
