package ml.ispovesti.moderation;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import ml.ispovesti.visitor.CurrentVisitor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v2/arena/{id}/reports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Arena")
@Blocking
class ArenaReportsResource {

    private final Reports reports;
    private final CurrentVisitor visitor;

    ArenaReportsResource(Reports reports, CurrentVisitor visitor) {
        this.reports = reports;
        this.visitor = visitor;
    }

    @POST
    @Operation(
            summary = "Reports it to the moderators",
            description =
                    "Once a visitor; again changes nothing. Enough independent reports hide it until a moderator has looked.")
    @APIResponse(responseCode = "204", description = "It is taken in")
    @APIResponse(responseCode = "410", description = "It is hidden already, or lost its round")
    @APIResponse(responseCode = "429", description = "Too many reports in a day, or from this network")
    public void report(@RestPath long id, ReportRequest body) {
        visitor.act(reporter -> {
            reports.take(reporter, new Thing(ThingKind.CONFESSION, id), body, Things::refuseUnlessInArena);
            return null;
        });
    }
}
