package ml.ispovesti.confession;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ml.ispovesti.problem.Problem;

/** The arena and the main list read alike: pages by key, the same for everyone, revalidated by ETag. */
@ApplicationScoped
public class ConfessionLists {

    private static final int DEFAULT_LIMIT = 10;
    private static final int MOST = 50;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");

    private final ObjectMapper json;

    ConfessionLists(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Answers 200 with a page, or 304 where the client has it already.
     *
     * @param after the {@code next} of the page before; null for the first one
     * @param limit how many, as text; null for the default
     */
    public Response page(Listing listing, String after, String limit, Request request) {
        List<Long> below = after == null ? List.of() : ranks(after, listing);
        return respond(page(listing, below, size(limit)), request);
    }

    private static List<Long> ranks(String after, Listing listing) {
        return Cursor.decode(after)
                .filter(cursor -> cursor.list().equals(listing.name()))
                .map(Cursor::ranks)
                .filter(ranks -> ranks.size() == listing.order().size())
                .orElseThrow(() -> Problem.INVALID_CURSOR.because(
                        "Give `after` as `next` of the last page had it, in the same order and for the same search,"
                                + " or leave it out to start at the top."));
    }

    private static int size(String limit) {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        int size = NUMBER.matcher(limit).matches() ? Integer.parseInt(limit) : 0;
        if (size < 1 || size > MOST) {
            throw Problem.INVALID_LIMIT.because("Ask for 1 to " + MOST + " confessions a page.");
        }
        return size;
    }

    private static ConfessionPage page(Listing listing, List<Long> below, int limit) {
        List<Confession> found = find(listing, below, limit + 1);
        if (found.size() <= limit) {
            return new ConfessionPage(views(found), null);
        }
        Confession last = found.get(limit - 1);
        List<Long> ranks = listing.order().stream().map(rank -> rank.of(last)).toList();
        return new ConfessionPage(views(found.subList(0, limit)), new Cursor(listing.name(), ranks).encoded());
    }

    /** Ranks are compared as a row: both databases then go straight to the place in the index, past those that are equal too. */
    @SuppressWarnings("unchecked")
    private static List<Confession> find(Listing listing, List<Long> below, int limit) {
        String goOn = below.isEmpty()
                ? ""
                : " and (" + columns(listing, "") + ") < ("
                        + IntStream.range(0, below.size())
                                .mapToObj(i -> ":rank" + i)
                                .collect(Collectors.joining(", "))
                        + ")";
        String sql = "select c.* from " + listing.from() + " where " + listing.where() + goOn + " order by "
                + columns(listing, " desc");
        Query query = Confession.getEntityManager()
                .createNativeQuery(sql, Confession.class)
                .setMaxResults(limit);
        listing.values().forEach(query::setParameter);
        IntStream.range(0, below.size()).forEach(i -> query.setParameter("rank" + i, below.get(i)));
        return query.getResultList();
    }

    private static String columns(Listing listing, String direction) {
        return listing.order().stream()
                .map(rank -> "c." + rank.column + direction)
                .collect(Collectors.joining(", "));
    }

    private static List<ConfessionView> views(List<Confession> confessions) {
        return confessions.stream().map(ConfessionView::of).toList();
    }

    private Response respond(ConfessionPage page, Request request) {
        byte[] body = bytes(page);
        EntityTag tag = new EntityTag(UUID.nameUUIDFromBytes(body).toString());
        Response.ResponseBuilder known = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = known != null ? known : Response.ok(body, MediaType.APPLICATION_JSON_TYPE);
        return answer.tag(tag).cacheControl(revalidate()).build();
    }

    private byte[] bytes(ConfessionPage page) {
        try {
            return json.writeValueAsBytes(page);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A page of confessions is always JSON", e);
        }
    }

    private static CacheControl revalidate() {
        CacheControl control = new CacheControl();
        control.setNoCache(true);
        return control;
    }
}
