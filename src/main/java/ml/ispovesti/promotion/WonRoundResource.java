package ml.ispovesti.promotion;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import ml.ispovesti.problem.Problem;
import ml.ispovesti.published.MainList;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v2/confessions/{id}/round")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Main list")
@Blocking
class WonRoundResource {

    @GET
    @APIResponse(responseCode = "200", description = "The round that it won")
    @APIResponse(responseCode = "404", description = "It is not on the main list, or came there without a round")
    public RoundView round(@RestPath long id) {
        return RoundCandidate.last(MainList.one(id).id)
                .map(RoundView::of)
                .orElseThrow(() -> Problem.NO_ROUND.because("It came to the main list without a round."));
    }
}
