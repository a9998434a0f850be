package ml.ispovesti.arena;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import ml.ispovesti.confession.Confession;
import ml.ispovesti.confession.ConfessionLists;
import ml.ispovesti.confession.ConfessionPage;
import ml.ispovesti.confession.ConfessionView;
import ml.ispovesti.confession.Paging;
import ml.ispovesti.confession.SharedPages;
import ml.ispovesti.confession.Stage;
import ml.ispovesti.problem.Problem;
import ml.ispovesti.reaction.ReactionKind;
import ml.ispovesti.reaction.ReactionRequest;
import ml.ispovesti.reaction.ReactionView;
import ml.ispovesti.reaction.Reactions;
import ml.ispovesti.visitor.CurrentVisitor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v2/arena")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Arena", description = "Candidates under vote")
@Blocking
class ArenaResource {

    private final ConfessionLists lists;
    private final SharedPages pages;
    private final FairArena fair;
    private final Reactions reactions;
    private final Impressions impressions;
    private final CurrentVisitor visitor;

    ArenaResource(
            ConfessionLists lists,
            SharedPages pages,
            FairArena fair,
            Reactions reactions,
            Impressions impressions,
            CurrentVisitor visitor) {
        this.lists = lists;
        this.pages = pages;
        this.fair = fair;
        this.reactions = reactions;
        this.impressions = impressions;
        this.visitor = visitor;
    }

    @GET
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ConfessionPage.class)))
    public Response list(
            @RestQuery
                    @Parameter(
                            description = "`fair`: those seen too little first, then by what votes tell and by chance."
                                    + " Its order holds from page to page.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"fair", "newest"},
                                            defaultValue = "fair"))
                    String sort,
            @BeanParam Paging paging,
            @Context Request request) {
        return switch (sort == null ? "fair" : sort) {
            case "fair" -> pages.respond(fair.page(paging.after(), paging.size()), request);
            case "newest" -> lists.page(Candidates.newest(), paging, request);
            default -> throw Problem.INVALID_SORT.because("Give `sort` as one of [fair, newest], or leave it out.");
        };
    }

    @GET
    @Path("/{id}")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ConfessionView.class)))
    @APIResponse(responseCode = "308", description = "It was promoted to the main list")
    @APIResponse(responseCode = "410", description = "It lost its round, or moderators hid it")
    public Response one(@RestPath long id) {
        Confession confession = Confession.<Confession>findByIdOptional(id).orElseThrow(ArenaResource::unknown);
        return switch (confession.stage) {
            case ARENA -> {
                confession.refuseIfHidden();
                yield Response.ok(ConfessionView.of(confession)).build();
            }
            case PUBLISHED ->
                Response.status(Response.Status.PERMANENT_REDIRECT)
                        .location(URI.create("/api/v2/confessions/" + id))
                        .build();
            case REJECTED -> throw Problem.ROUND_LOST.because("It was in the arena, and another one won.");
            case PENDING -> throw unknown();
        };
    }

    @PUT
    @Path("/{id}/reaction")
    public ReactionView react(@RestPath long id, ReactionRequest body) {
        return cast(id, ReactionRequest.read(body, EnumSet.allOf(ReactionKind.class)));
    }

    @DELETE
    @Path("/{id}/reaction")
    public ReactionView takeBack(@RestPath long id) {
        return cast(id, null);
    }

    @POST
    @Path("/impressions")
    @Operation(
            summary = "Says which candidates a visitor had before the eyes",
            description =
                    "Each counts once a visitor, as long as it is in the arena; whoever has no cookie yet counts for nothing.")
    @APIResponse(responseCode = "204", description = "Those in the arena are counted; others are passed over")
    public void saw(ImpressionsRequest body) {
        List<Long> ids = ImpressionsRequest.read(body);
        visitor.known().ifPresent(viewer -> impressions.count(viewer, ids));
    }

    private ReactionView cast(long id, ReactionKind kind) {
        return visitor.act(voter -> reactions.cast(voter, id, Stage.ARENA, kind, ArenaResource::refuseUnlessUnderVote));
    }

    private static void refuseUnlessUnderVote(Confession confession) {
        switch (confession.stage) {
            case ARENA -> confession.refuseIfHidden();
            case PENDING -> throw unknown();
            case PUBLISHED, REJECTED ->
                throw Problem.ROUND_OVER.because(
                        "The round ended before your vote came; your earlier vote, if there was one, has counted.");
        }
    }

    private static RuntimeException unknown() {
        return Problem.NOT_FOUND.because("There is no candidate with this number.");
    }
}
