package ml.ispovesti.sharing;

import java.time.Instant;
import java.util.List;

/** The site's addresses for search engines (sitemaps.org). */
final class Sitemap {

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private Sitemap() {}

    /** A confession of the main list. */
    record Entry(long id, Instant enteredAt) {}

    /** @param pages addresses without a date, of the site's own pages */
    static byte[] of(List<String> pages, List<Entry> confessions, String site) {
        Xml map = new Xml("urlset", NAMESPACE);
        pages.forEach(page -> map.open("url").element("loc", site + page).close());
        confessions.forEach(each -> map.open("url")
                .element("loc", site + Links.published(each.id()))
                .element("lastmod", each.enteredAt().toString())
                .close());
        return map.close().bytes();
    }

    /** @param parts addresses of the maps that it is made of */
    static byte[] index(List<String> parts, String site) {
        Xml index = new Xml("sitemapindex", NAMESPACE);
        parts.forEach(part -> index.open("sitemap").element("loc", site + part).close());
        return index.close().bytes();
    }
}
