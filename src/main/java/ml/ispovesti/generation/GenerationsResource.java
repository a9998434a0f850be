package ml.ispovesti.generation;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.net.URI;
import java.util.Optional;
import ml.ispovesti.confession.Confession;
import ml.ispovesti.confession.ConfessionView;
import ml.ispovesti.generator.JobLog;
import ml.ispovesti.problem.Problem;
import ml.ispovesti.visitor.CurrentVisitor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestStreamElementType;

@Path("/api/v2/generations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Generations", description = "Having a confession written; only its author sees it")
@Blocking
class GenerationsResource {

    private static final JobLog LOG = JobLog.of(GenerationsResource.class);

    private final Requests requests;
    private final Outbox outbox;
    private final Cancelling cancelling;
    private final Publication publication;
    private final GenerationViews views;
    private final EventStream events;
    private final CurrentVisitor visitor;

    GenerationsResource(
            Requests requests,
            Outbox outbox,
            Cancelling cancelling,
            Publication publication,
            GenerationViews views,
            EventStream events,
            CurrentVisitor visitor) {
        this.requests = requests;
        this.outbox = outbox;
        this.cancelling = cancelling;
        this.publication = publication;
        this.views = views;
        this.events = events;
        this.visitor = visitor;
    }

    @POST
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = GenerationView.class)))
    public Response request(GenerationRequest body) {
        GenerationRequest wish = body == null ? GenerationRequest.NOTHING_SAID : body;
        Generation accepted = visitor.act(author -> requests.accept(author, wish));
        GenerationView view = views.of(accepted);
        LOG.debug(accepted.id, "was accepted");
        outbox.wake();
        return Response.accepted(view)
                .location(URI.create("/api/v2/generations/" + accepted.id))
                .build();
    }

    @GET
    @Path("/{id}")
    public GenerationView one(@RestPath long id) {
        return views.asked(own(id));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            summary = "Cancels it, unless it is over",
            description = "May be repeated; answers with what became of it, so one that was done already is DONE.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = GenerationView.class)))
    public GenerationView cancel(@RestPath long id) {
        own(id);
        cancelling.cancel(id);
        return Optional.ofNullable(Generation.fresh(id)).map(views::of).orElseThrow(GenerationsResource::unknown);
    }

    @GET
    @Path("/{id}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The text as it is written",
            description =
                    "Server-sent events: snapshot first, then queued, started, token, restarted, and at last done,"
                            + " failed or cancelled. The snapshot's text, or nothing after restarted, with the pieces of the"
                            + " tokens joined to it is the text of done. Where the text is being written, a connection with the"
                            + " Last-Event-ID of the one before goes on without a snapshot.")
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    public Multi<OutboundSseEvent> events(
            @RestPath long id, @RestHeader("Last-Event-ID") String lastEventId, @Context Sse sse) {
        own(id);
        return events.of(id, Mark.parse(lastEventId).orElse(null)).map(event -> event.in(sse));
    }

    @POST
    @Path("/{id}/publication")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ConfessionView.class)))
    public Response publish(@RestPath long id, PublicationRequest body) {
        String pseudonym = body == null ? null : body.pseudonym();
        Confession confession = visitor.act(author -> publication.publish(author, id, pseudonym));
        return Response.created(URI.create("/api/v2/arena/" + confession.id))
                .entity(ConfessionView.of(confession))
                .build();
    }

    private Generation own(long id) {
        return visitor.known().flatMap(author -> Generation.of(author, id)).orElseThrow(GenerationsResource::unknown);
    }

    private static RuntimeException unknown() {
        return Problem.NOT_FOUND.because("You have no generation with this number.");
    }
}
