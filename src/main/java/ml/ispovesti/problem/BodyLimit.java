package ml.ispovesti.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.arc.All;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.vertx.VertxInputStream;

/**
 * Refuses large bodies with words. Who does not say the length beforehand is hung up on a little later; there {@link LargerBody}s have to
 * count for themselves, if they want to have said why.
 */
class BodyLimit {

    private static final long LARGEST = 16 * 1024;
    private static final long MARGIN = 48 * 1024;
    private static final int FIRST = 1_000;

    /** The server sets one limit for all, that of the largest body, with the priority 2. */
    private static final int AFTER_THE_SERVER = 1;

    private final List<LargerBody> larger;

    BodyLimit(@All List<LargerBody> larger) {
        this.larger = larger;
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuseLarge, FIRST);
        filters.register(this::limitReading, AFTER_THE_SERVER);
    }

    private void refuseLarge(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        Optional<LargerBody> exception = exception(request);
        long largest = exception.map(LargerBody::largest).orElse(LARGEST);
        if (length == null || length.length() < 19 && Long.parseLong(length) <= largest) {
            request.next();
            return;
        }
        HttpProblem problem = Problem.BODY_TOO_LARGE.because(
                exception.map(LargerBody::advice).orElse("Send at most " + LARGEST + " bytes."));
        JsonObject body = new JsonObject()
                .put("type", problem.getType().toString())
                .put("status", problem.getStatusCode())
                .put("title", problem.getTitle())
                .put("detail", problem.getDetail());
        request.response()
                .setStatusCode(problem.getStatusCode())
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(body.toBuffer());
    }

    private void limitReading(RoutingContext request) {
        long largest = exception(request).map(LargerBody::largest).orElse(LARGEST);
        request.put(VertxInputStream.MAX_REQUEST_SIZE_KEY, largest + MARGIN);
        request.next();
    }

    private Optional<LargerBody> exception(RoutingContext request) {
        String path = request.normalizedPath();
        return larger.stream().filter(each -> each.path().equals(path)).findFirst();
    }
}
