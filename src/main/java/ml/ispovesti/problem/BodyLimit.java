package ml.ispovesti.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/**
 * Refuses large bodies with words. The server's own limit, a little higher, only hangs up; it remains for those who do not say
 * the length beforehand.
 */
class BodyLimit {

    private static final long LARGEST = 16 * 1024;
    private static final int FIRST = 1_000;

    void register(@Observes Filters filters) {
        filters.register(BodyLimit::refuseLarge, FIRST);
    }

    private static void refuseLarge(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && length.length() < 19 && Long.parseLong(length) <= LARGEST || length == null) {
            request.next();
            return;
        }
        var problem = Problem.BODY_TOO_LARGE.because("Send at most " + LARGEST + " bytes.");
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
}
