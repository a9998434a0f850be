package ml.ispovesti.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * The website is one page that draws every address itself, so a browser that asks for one of them gets that page. Its files have
 * their content's hash in their names and may be kept for ever; the page itself is asked for anew each time.
 */
class SinglePage {

    private static final Pattern NOT_OURS = Pattern.compile("/(api|q)(/.*)?|/assets/.*|/index\\.html|.*\\.[a-z0-9]+");
    private static final String FOR_EVER =
            "public, max-age=" + Duration.ofDays(365).toSeconds() + ", immutable";

    void register(@Observes Router router) {
        router.get("/assets/*").order(-1).handler(request -> keep(request, FOR_EVER));
        router.get("/index.html").order(-1).handler(request -> keep(request, "no-cache"));
        router.route().order(-1).handler(SinglePage::page);
    }

    /** At the last moment, since the file handler has an opinion of its own. */
    private static void keep(RoutingContext request, String cacheControl) {
        request.addHeadersEndHandler(end -> {
            if (request.response().getStatusCode() < 400) {
                request.response().putHeader(HttpHeaders.CACHE_CONTROL, cacheControl);
            }
        });
        request.next();
    }

    private static void page(RoutingContext request) {
        boolean reading = request.request().method() == HttpMethod.GET
                || request.request().method() == HttpMethod.HEAD;
        if (reading && !NOT_OURS.matcher(request.normalizedPath()).matches()) {
            request.reroute("/index.html");
        } else {
            request.next();
        }
    }
}
