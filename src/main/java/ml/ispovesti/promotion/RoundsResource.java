package ml.ispovesti.promotion;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import ml.ispovesti.confession.Confession;
import ml.ispovesti.confession.Stage;
import ml.ispovesti.problem.Problem;
import ml.ispovesti.published.MainList;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v2")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Promotion", description = "The scheduled round")
@Blocking
class RoundsResource {

    @GET
    @Path("/confessions/{id}/round")
    @APIResponse(responseCode = "404", description = "It is not on the main list, or came there without a round")
    public RoundView won(@RestPath long id) {
        return story(MainList.one(id).id);
    }

    /** The last one, for those that are in the arena and have been through one. */
    @GET
    @Path("/arena/{id}/round")
    @APIResponse(responseCode = "404", description = "It was never in the arena, or in no round yet")
    public RoundView last(@RestPath long id) {
        if (Confession.count("id = ?1 and stage <> ?2", id, Stage.PENDING) == 0) {
            throw Problem.NOT_FOUND.because("There is no candidate with this number.");
        }
        return story(id);
    }

    private static RoundView story(long id) {
        return RoundCandidate.last(id)
                .map(RoundView::of)
                .orElseThrow(() -> Problem.NO_ROUND.because(
                        "No round has decided about it; /api/v2/promotion tells when the next one is."));
    }
}
