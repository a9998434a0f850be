package ml.ispovesti.promotion;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import ml.ispovesti.confession.Paging;
import ml.ispovesti.confession.SharedPages;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v2/rounds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Promotion")
@Blocking
class RoundsResource {

    private final Rounds rounds;
    private final SharedPages pages;

    RoundsResource(Rounds rounds, SharedPages pages) {
        this.rounds = rounds;
        this.pages = pages;
    }

    @GET
    @Operation(summary = "The rounds that were held, the newest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Rounds.RoundPage.class)))
    public Response page(@BeanParam Paging paging, @Context Request request) {
        return pages.respond(rounds.page(paging), request);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One round, and what it was decided by")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = Rounds.RoundDetailView.class)))
    @APIResponse(responseCode = "404", description = "There was none with this number")
    public Response one(@RestPath long id, @Context Request request) {
        return pages.respond(rounds.one(id), request);
    }

    @GET
    @Path("/{id}/candidates")
    @Operation(summary = "All candidates of a round as they stood, the best first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Rounds.StandingPage.class)))
    @APIResponse(responseCode = "404", description = "There was no round with this number")
    public Response candidates(@RestPath long id, @BeanParam Paging paging, @Context Request request) {
        return pages.respond(rounds.candidates(id, paging), request);
    }
}
