package ml.ispovesti.sharing;

import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import ml.ispovesti.confession.Confession;
import ml.ispovesti.confession.Tagged;
import ml.ispovesti.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** What machines read regularly: the feed, and where search engines may go. */
@Path("/")
@Blocking
class FeedsResource {

    private static final int NEWEST = 30;
    /** The most that one sitemap may have, so that a range of so many numbers always fits, and always holds the same ones. */
    private static final int A_MAP = 50_000;

    private static final long FIRST = 0;

    private static final String UTF_8 = ";charset=UTF-8";

    private final PublicAddress address;

    FeedsResource(PublicAddress address) {
        this.address = address;
    }

    @GET
    @Path(Links.FEED)
    @Produces(AtomFeed.TYPE + UTF_8)
    @Operation(hidden = true)
    public Response feed(@Context Request request, @Context HttpServerRequest asked) {
        List<Confession> newest = Shareable.newest(NEWEST);
        Instant updated = newest.isEmpty() ? Instant.EPOCH : newest.get(0).enteredAt;
        return answer(AtomFeed.of(newest, updated, address.of(asked)), updated, request);
    }

    @GET
    @Path(Links.SITEMAP)
    @Produces(MediaType.APPLICATION_XML + UTF_8)
    @Operation(hidden = true)
    public Response sitemap(@Context Request request, @Context HttpServerRequest asked) {
        List<Long> parts = Shareable.ranges(A_MAP);
        if (parts.isEmpty() || parts.equals(List.of(FIRST))) {
            return part(FIRST, request, asked);
        }
        // The first one has the site's own pages, so it is always there.
        List<String> maps = Stream.concat(Stream.of(FIRST), parts.stream())
                .distinct()
                .map(part -> "/sitemap-" + part + ".xml")
                .toList();
        return answer(Sitemap.index(maps, address.of(asked)), null, request);
    }

    @GET
    @Path("/sitemap-{part:\\d{1,9}}.xml")
    @Produces(MediaType.APPLICATION_XML + UTF_8)
    @Operation(hidden = true)
    public Response part(@RestPath long part, @Context Request request, @Context HttpServerRequest asked) {
        List<Sitemap.Entry> published = Shareable.published(part * A_MAP, (part + 1) * A_MAP);
        if (published.isEmpty() && part != FIRST) {
            throw Problem.NOT_FOUND.because("There is no such part of the sitemap; see " + Links.SITEMAP + ".");
        }
        List<String> pages = part == FIRST ? List.of("/", Links.ARENA, Links.LIST) : List.of();
        Instant newest = published.stream()
                .map(Sitemap.Entry::enteredAt)
                .max(Instant::compareTo)
                .orElse(null);
        return answer(Sitemap.of(pages, published, address.of(asked)), newest, request);
    }

    @GET
    @Path("/robots.txt")
    @Produces(MediaType.TEXT_PLAIN + UTF_8)
    @Operation(hidden = true)
    public Response robots(@Context Request request, @Context HttpServerRequest asked) {
        String rules =
                """
                User-agent: *
                Disallow: /api/
                Disallow: /admin
                Disallow: /pisi
                Disallow: /kutak

                Sitemap: %s
                """
                        .formatted(address.of(asked) + Links.SITEMAP);
        return answer(rules.getBytes(StandardCharsets.UTF_8), null, request);
    }

    private static Response answer(byte[] body, Instant modified, Request request) {
        return Tagged.answer(body, request)
                .lastModified(modified == null ? null : Date.from(modified))
                .cacheControl(Tagged.revalidated())
                .build();
    }
}
