package ml.ispovesti.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import ml.ispovesti.sharing.PageHead;
import org.jboss.logging.Logger;

/**
 * The website is one page that draws every address itself, so a browser that asks for one of them gets that page, with a head of the
 * address's own. Its files have their content's hash in their names and may be kept for ever; the page itself is asked for anew each
 * time.
 */
@Singleton
class SinglePage {

    private static final Logger LOG = Logger.getLogger(SinglePage.class);
    private static final Pattern NOT_OURS = Pattern.compile("/(api|q)(/.*)?|/assets/.*|/index\\.html|.*\\.[a-z0-9]+");
    private static final String FOR_EVER =
            "public, max-age=" + Duration.ofDays(365).toSeconds() + ", immutable";
    private static final String ASK_ANEW = "no-cache";

    private final PageHead heads;
    private final FirstAnswers answers;
    private final Optional<Template> template = Template.load();

    SinglePage(PageHead heads, FirstAnswers answers) {
        this.heads = heads;
        this.answers = answers;
    }

    void register(@Observes Router router) {
        router.get("/assets/*").order(-1).handler(SinglePage::asset);
        router.get("/index.html").order(-1).handler(request -> keep(request, ASK_ANEW));
        template.ifPresent(page -> router.route().order(-1).handler(request -> page(page, request)));
    }

    /** As Brotli, made once when the site was built, for all who take it: smaller than what would be compressed for each of them anew. */
    private static void asset(RoutingContext request) {
        if (Brotli.suits(request)) {
            request.reroute(request.normalizedPath() + Brotli.ENDING);
        } else {
            Brotli.tell(request);
            keep(request, FOR_EVER);
        }
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

    private void page(Template page, RoutingContext request) {
        String path = request.normalizedPath();
        if (!reads(request) || NOT_OURS.matcher(path).matches()) {
            request.next();
        } else if (FirstAnswers.exist(path)) {
            request.vertx()
                    .executeBlocking(() -> whole(path, request.request()), false)
                    .onSuccess(head -> send(page, head, request))
                    .onFailure(request::fail);
        } else {
            send(page, heads.at(path, request.request()), request);
        }
    }

    private PageHead.Head whole(String path, HttpServerRequest request) {
        PageHead.Head head = heads.at(path, request);
        // Whoever comes to a list with a choice of order or a search is answered something else.
        boolean asItIs = request.query() == null || FirstAnswers.isPermalink(path);
        return head.status() == 200 && asItIs
                ? new PageHead.Head(200, head.tags() + firstAnswers(path, request))
                : head;
    }

    /** A page without them asks for them itself. */
    private String firstAnswers(String path, HttpServerRequest request) {
        try {
            return answers.at(path, !request.headers().contains(HttpHeaders.COOKIE));
        } catch (PersistenceException e) {
            LOG.warnf("The page %s goes out without its texts: %s", path, e.getMessage());
            return "";
        }
    }

    private static boolean reads(RoutingContext request) {
        return request.request().method() == HttpMethod.GET || request.request().method() == HttpMethod.HEAD;
    }

    private static void send(Template page, PageHead.Head head, RoutingContext request) {
        byte[] body = page.with(head.tags());
        String tag = '"' + UUID.nameUUIDFromBytes(body).toString() + '"';
        HttpServerResponse response = request.response()
                .putHeader(HttpHeaders.CACHE_CONTROL, ASK_ANEW)
                .putHeader(HttpHeaders.ETAG, tag);
        String known = request.request().getHeader(HttpHeaders.IF_NONE_MATCH);
        if (head.status() == 200 && known != null && known.contains(tag)) {
            response.setStatusCode(304).end();
        } else {
            response.setStatusCode(head.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                    .end(Buffer.buffer(body));
        }
    }
}
