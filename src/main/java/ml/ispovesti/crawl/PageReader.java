package ml.ispovesti.crawl;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds texts and the way on in a page, however broken its HTML. */
final class PageReader {

    private final Profile profile;
    private final Site site;

    PageReader(Profile profile) {
        this.profile = profile;
        this.site = new Site(profile.start());
    }

    /** @param next empty on the last page, or where it leads outside */
    record Page(List<Found> found, Optional<URI> next) {}

    /** @param named the encoding that the server names, or null */
    Page read(URI address, byte[] body, String named) {
        Document document = parse(body, profile.encoding() == null ? named : profile.encoding(), address);
        List<Found> found = new ArrayList<>();
        for (Element item : document.select(profile.item())) {
            String text = part(item, profile.text());
            if (text != null) {
                found.add(new Found(
                        text,
                        part(item, profile.id()),
                        part(item, profile.date()),
                        part(item, profile.votes()),
                        address.toString()));
            }
        }
        Element next = profile.next() == null ? null : document.selectFirst(profile.next());
        return new Page(found, next == null ? Optional.empty() : site.within(address, next.attr("href")));
    }

    private static Document parse(byte[] body, String encoding, URI address) {
        try {
            // Without a name it looks for a byte order mark and for what the page says of itself.
            return Jsoup.parse(new ByteArrayInputStream(body), encoding, address.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory can be read", e);
        }
    }

    /** @return null where there is none */
    private static String part(Element item, String written) {
        if (written == null) {
            return null;
        }
        Part part = Part.of(written);
        Element element = part.selector().isEmpty() ? item : item.selectFirst(part.selector());
        if (element == null) {
            return null;
        }
        String value = part.attribute().isEmpty() ? element.text() : element.attr(part.attribute());
        return value.isBlank() ? null : value.strip();
    }
}
