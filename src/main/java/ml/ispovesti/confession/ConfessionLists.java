package ml.ispovesti.confession;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The arena and the main list read alike: pages by key, the same for everyone, revalidated by ETag. */
@ApplicationScoped
public class ConfessionLists {

    private final SharedPages pages;

    ConfessionLists(SharedPages pages) {
        this.pages = pages;
    }

    /**
     * Answers 200 with a page, or 304 where the client has it already.
     */
    public Response page(Listing listing, Paging paging, Request request) {
        List<Long> below = paging.below(listing.name(), listing.order().size());
        return pages.respond(page(listing, below, paging.size()), request);
    }

    /** The first page as it is, for those who show it without being asked for it. */
    public static ConfessionPage top(Listing listing, int size) {
        return page(listing, List.of(), size);
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
        String sql = "select c.* from " + listing.from() + " where c." + Confession.VISIBLE_ROW + " and "
                + listing.where() + goOn + " order by " + columns(listing, " desc");
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
}
