package ml.ispovesti.sharing;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import ml.ispovesti.confession.Tagged;
import ml.ispovesti.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** The pictures that messengers show beside a link. */
@Path("/preview")
@Produces("image/png")
@Blocking
class PreviewResource {

    private static final Duration KEPT = Duration.ofHours(6);

    private final Previews previews;

    PreviewResource(Previews previews) {
        this.previews = previews;
    }

    @GET
    @Path("/site.png")
    @Operation(hidden = true)
    public Response site(@Context Request request) {
        return answer(previews.of(Sheet.SITE), request);
    }

    @GET
    @Path("/{id:\\d{1,18}}.png")
    @Operation(hidden = true)
    public Response confession(@RestPath long id, @Context Request request) {
        Sheet sheet = Shareable.find(id)
                .map(Sheet::of)
                .orElseThrow(() -> Problem.NOT_FOUND.because("There is no confession with this number to be seen."));
        return answer(previews.of(sheet), request);
    }

    private static Response answer(byte[] picture, Request request) {
        CacheControl hours = new CacheControl();
        hours.setMaxAge((int) KEPT.toSeconds());
        hours.getCacheExtension().put("public", null);
        return Tagged.answer(picture, request).cacheControl(hours).build();
    }
}
