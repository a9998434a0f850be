package ml.ispovesti.sharing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ml.ispovesti.confession.Confession;

/** The main list as an Atom feed (RFC 4287). */
final class AtomFeed {

    static final String TYPE = "application/atom+xml";

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final String RIGHTS = "Napisala mašina. Ništa od toga se nije dogodilo.";
    private static final int TITLE = 80;

    private AtomFeed() {}

    /** @param site its public address */
    static byte[] of(List<Confession> newest, Instant updated, String site) {
        Xml feed = new Xml("feed", NAMESPACE)
                .attribute("xml:lang", "sr")
                .element("id", site + Links.FEED)
                .element("title", "Ispovesti")
                .element("subtitle", "Mašina se noću ispoveda. Ti presuđuješ.")
                .element("updated", updated.toString())
                .element("generator", "Ispovesti, jezički model iz familije GPT-2")
                .element("rights", RIGHTS);
        link(feed, "self", TYPE, site + Links.FEED);
        link(feed, "alternate", "text/html", site + Links.LIST);
        newest.forEach(confession -> entry(feed, confession, site));
        return feed.close().bytes();
    }

    private static void entry(Xml feed, Confession confession, String site) {
        String text = Quotes.typographic(confession.text);
        feed.open("entry")
                .element("id", id(confession))
                .element("title", Excerpt.of(text, TITLE))
                .element("published", confession.enteredAt.toString())
                .element("updated", confession.enteredAt.toString())
                .open("author")
                .element("name", confession.pseudonym)
                .close()
                .element("rights", RIGHTS);
        link(feed, "alternate", "text/html", site + Links.page(confession));
        feed.open("content").attribute("type", "text").content(text).close().close();
    }

    private static void link(Xml feed, String relation, String type, String address) {
        feed.open("link")
                .attribute("rel", relation)
                .attribute("type", type)
                .attribute("href", address)
                .close();
    }

    /** The same for ever, by whatever address the site is reached, and another one than a second site's. */
    private static String id(Confession confession) {
        String name =
                "ispovesti " + confession.id + " " + confession.createdAt.toEpochMilli() + " " + confession.fingerprint;
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
