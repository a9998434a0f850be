package ml.ispovesti.sharing;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ml.ispovesti.confession.Confession;
import ml.ispovesti.confession.Stage;

/**
 * What the page says of itself in its head. Whoever makes a preview of a link reads only that, and runs no script: so it has to be
 * there when the page comes.
 */
@ApplicationScoped
public class PageHead {

    private static final Pattern PERMALINK = Pattern.compile("(/arena|/ispovesti)/([^/]+)/?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final int DESCRIPTION = 200;

    private final PublicAddress address;

    PageHead(PublicAddress address) {
        this.address = address;
    }

    /**
     * @param status of the page
     * @param tags as HTML
     */
    public record Head(int status, String tags) {}

    @ActivateRequestContext
    public Head at(String path, HttpServerRequest request) {
        String site = address.of(request);
        Matcher permalink = PERMALINK.matcher(path);
        if (!permalink.matches()) {
            return general(path, site);
        }
        return confession(permalink.group(1), permalink.group(2))
                .map(confession -> new Head(200, of(confession, site)))
                .orElseGet(() -> new Head(404, unlisted(site)));
    }

    /** A winner's old address leads to it; a candidate is not on the main list yet. */
    private static Optional<Confession> confession(String where, String id) {
        return NUMBER.matcher(id).matches()
                ? Shareable.find(Long.parseLong(id))
                        .filter(found -> where.equals(Links.ARENA) || found.stage == Stage.PUBLISHED)
                : Optional.empty();
    }

    private static String of(Confession confession, String site) {
        String text = Quotes.typographic(confession.text);
        return new HeadTags("Ispoveda se " + confession.pseudonym + " · Ispovesti")
                .described("Napisala mašina: " + Excerpt.of(text, DESCRIPTION))
                .at(site + Links.page(confession), "article")
                .pictured(
                        site + Links.picture(confession.id), "List papira sa tekstom: " + Excerpt.of(text, DESCRIPTION))
                .html();
    }

    private static Head general(String path, String site) {
        String page = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        if (Links.PAGES.contains(page)) {
            return new Head(200, listed(page, site));
        }
        return new Head(Links.isPersonal(page) || Links.isRound(page) ? 200 : 404, unlisted(site));
    }

    private static String listed(String page, String site) {
        HeadTags tags =
                switch (page) {
                    case Links.ARENA ->
                        new HeadTags("Arena · Ispovesti")
                                .described("Svaku ispovest je napisala mašina. Ti odluči koja ostaje.");
                    case Links.LIST ->
                        new HeadTags("Najbolje · Ispovesti")
                                .described("Ispovesti koje je napisala mašina, a ljudi izabrali. Najnovije su prve.");
                    case Links.ROUNDS ->
                        new HeadTags("Sve runde · Ispovesti")
                                .described("Ko je kad pobedio, i kako su stajali svi koji su se takmičili.");
                    case Links.ABOUT ->
                        new HeadTags("O sajtu · Ispovesti")
                                .described("Kako mašina piše, na čemu je učena i kako se pobeđuje.");
                    case Links.RULES ->
                        new HeadTags("Pravila · Ispovesti")
                                .described("Malo ih je. Mašina se drži svojih, ti se drži ovih.");
                    case Links.PRIVACY ->
                        new HeadTags("Privatnost · Ispovesti")
                                .described("Ne znamo ko si i ne želimo da saznamo. Evo tačno šta se pamti.");
                    default -> ofSite();
                };
        return pictured(tags.at(site + page, "website"), site);
    }

    private static String unlisted(String site) {
        return pictured(ofSite().unlisted(), site);
    }

    private static HeadTags ofSite() {
        return new HeadTags("Ispovesti")
                .described(
                        "Anonimne ispovesti koje je napisala mašina. Daj joj početak, pusti je da dovrši, pa presudi.");
    }

    private static String pictured(HeadTags tags, String site) {
        return tags.pictured(site + Links.SITE_PICTURE, "List papira: Mašina se noću ispoveda. Ti presuđuješ.")
                .html();
    }
}
