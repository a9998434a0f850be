package ml.ispovesti.published;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.EnumSet;
import ml.ispovesti.confession.ConfessionLists;
import ml.ispovesti.confession.ConfessionPage;
import ml.ispovesti.confession.ConfessionView;
import ml.ispovesti.confession.Paging;
import ml.ispovesti.confession.Stage;
import ml.ispovesti.reaction.ReactionKind;
import ml.ispovesti.reaction.ReactionRequest;
import ml.ispovesti.reaction.ReactionView;
import ml.ispovesti.reaction.Reactions;
import ml.ispovesti.visitor.CurrentVisitor;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v2/confessions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Main list", description = "Confessions that won their round")
@Blocking
class ConfessionsResource {

    private final ConfessionLists lists;
    private final MainList list;
    private final Reactions reactions;
    private final CurrentVisitor visitor;

    ConfessionsResource(ConfessionLists lists, MainList list, Reactions reactions, CurrentVisitor visitor) {
        this.lists = lists;
        this.list = list;
        this.reactions = reactions;
        this.visitor = visitor;
    }

    @GET
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ConfessionPage.class)))
    public Response list(
            @RestQuery
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"new", "top", "hot"},
                                            defaultValue = "new"))
                    String sort,
            @RestQuery
                    @Parameter(
                            description = "Of the top only: those that entered the list so long ago at most",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"day", "week", "month", "year", "all"},
                                            defaultValue = "all"))
                    String within,
            @RestQuery
                    @Parameter(
                            description =
                                    "Words that all have to begin a word of the text; marks, case and script make no difference",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 100, examples = "baba kis"))
                    String q,
            @BeanParam Paging paging,
            @Context UriInfo address,
            @Context Request request) {
        // An empty one comes as none.
        String query = address.getQueryParameters().containsKey("q") && q == null ? "" : q;
        return lists.page(list.listing(sort, within, query), paging, request);
    }

    @GET
    @Path("/{id}")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ConfessionView.class)))
    @APIResponse(responseCode = "410", description = "Moderators hid it")
    public ConfessionView one(@RestPath long id) {
        return ConfessionView.of(MainList.one(id));
    }

    @PUT
    @Path("/{id}/reaction")
    public ReactionView react(@RestPath long id, ReactionRequest body) {
        return cast(id, ReactionRequest.read(body, EnumSet.of(ReactionKind.LIKE, ReactionKind.DISLIKE)));
    }

    @DELETE
    @Path("/{id}/reaction")
    public ReactionView takeBack(@RestPath long id) {
        return cast(id, null);
    }

    private ReactionView cast(long id, ReactionKind kind) {
        return visitor.act(voter -> reactions.cast(voter, id, Stage.PUBLISHED, kind, MainList::refuseUnlessVisible));
    }
}
