package ml.ispovesti.promotion;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import ml.ispovesti.confession.Confession;
import ml.ispovesti.confession.Stage;
import ml.ispovesti.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** For candidates, whatever became of them. */
@Path("/api/v2/arena/{id}/round")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Arena")
@Blocking
class LastRoundResource {

    @GET
    @APIResponse(responseCode = "200", description = "The last round that it was in")
    @APIResponse(responseCode = "404", description = "It was never in the arena, or has been in no round yet")
    public RoundView round(@RestPath long id) {
        if (Confession.count("id = ?1 and stage <> ?2", id, Stage.PENDING) == 0) {
            throw Problem.NOT_FOUND.because("There is no candidate with this number.");
        }
        return RoundCandidate.last(id)
                .map(RoundView::of)
                .orElseThrow(() -> Problem.NO_ROUND.because(
                        "It has been in no round yet; /api/v2/promotion tells when the next one is."));
    }
}
