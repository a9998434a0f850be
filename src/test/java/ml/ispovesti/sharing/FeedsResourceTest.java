package ml.ispovesti.sharing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import ml.ispovesti.confession.Confession;
import ml.ispovesti.confession.Shelf;
import ml.ispovesti.confession.Stage;
import ml.ispovesti.time.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

@QuarkusTest
class FeedsResourceTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String SITEMAPS = "http://www.sitemaps.org/schemas/sitemap/0.9";

    @Inject
    TestClock clock;

    @BeforeEach
    void emptyList() {
        Shelf.clear(Stage.PUBLISHED);
    }

    private long publish(String text) {
        return Shelf.put(Stage.PUBLISHED, text, clock.instant());
    }

    private static Element parsed(Response response) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(response.asByteArray()))
                .getDocumentElement();
    }

    private static Element feed() throws Exception {
        Response response = given().get("/feed.atom");
        response.then().statusCode(200).contentType("application/atom+xml");
        return parsed(response);
    }

    /** The children of that name. */
    private static List<Element> all(Element of, String name) {
        NodeList children = of.getChildNodes();
        return IntStream.range(0, children.getLength())
                .mapToObj(children::item)
                .filter(child -> name.equals(child.getLocalName()))
                .map(Element.class::cast)
                .toList();
    }

    private static String text(Element of, String name) {
        assertThat(all(of, name)).as(name).hasSize(1);
        return all(of, name).get(0).getTextContent();
    }

    private static String link(Element of, String relation) {
        return all(of, "link").stream()
                .filter(link -> link.getAttribute("rel").equals(relation))
                .map(link -> link.getAttribute("href"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void feed_hasWhatAtomRequires() throws Exception {
        long first = publish("Prva.");
        String wild = "Druga: <b>&amp;</b> ]]> \"navodnici\" 😀 ђ";
        long second = publish(wild);
        Element feed = feed();

        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(feed.getLocalName()).isEqualTo("feed");
        assertThat(text(feed, "title")).isEqualTo("Ispovesti");
        assertThat(text(feed, "rights")).contains("mašina");
        assertThat(text(feed, "generator")).contains("model");
        assertThat(link(feed, "self")).endsWith("/feed.atom").isEqualTo(text(feed, "id"));
        List<Element> entries = all(feed, "entry");
        assertThat(entries)
                .extracting(entry -> link(entry, "alternate").replaceFirst("http://[^/]+", ""))
                .containsExactly("/ispovesti/" + second, "/ispovesti/" + first);
        assertThat(text(feed, "updated")).isEqualTo(text(entries.get(0), "updated"));
        for (Element entry : entries) {
            assertThat(text(entry, "id")).startsWith("urn:uuid:");
            assertThat(text(entry, "title")).isNotBlank();
            assertThat(Instant.parse(text(entry, "updated"))).isEqualTo(text(entry, "published"));
            assertThat(text(all(entry, "author").get(0), "name")).isEqualTo("Proba");
            assertThat(text(entry, "rights")).contains("mašina");
        }
        assertThat(text(entries.get(0), "content")).isEqualTo("Druga: <b>&amp;</b> ]]> „navodnici“ 😀 ђ");
        assertThat(all(entries.get(0), "content").get(0).getAttribute("type")).isEqualTo("text");
    }

    @Test
    void feed_hasTheNewestThirtyWithIdsThatStay() throws Exception {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 33; i++) {
            ids.add(0, publish("Ispovest broj " + i));
        }
        List<String> before =
                all(feed(), "entry").stream().map(entry -> text(entry, "id")).toList();
        assertThat(before).hasSize(30).doesNotHaveDuplicates();

        publish("Najnovija.");
        List<String> after =
                all(feed(), "entry").stream().map(entry -> text(entry, "id")).toList();
        assertThat(after).hasSize(30);
        assertThat(after.subList(1, 30)).isEqualTo(before.subList(0, 29));
        String elsewhere =
                given().header("Host", "ispovesti.example").get("/feed.atom").asString();
        assertThat(elsewhere).contains(after).contains("http://ispovesti.example/ispovesti/" + ids.get(0));
    }

    @Test
    void emptyFeed_isAFeed() throws Exception {
        Element feed = feed();
        assertThat(all(feed, "entry")).isEmpty();
        assertThat(Instant.parse(text(feed, "updated"))).isNotNull();
    }

    @Test
    void hidden_isNeitherInTheFeedNorInTheSitemap() throws Exception {
        long id = publish("Ovo je sakriveno.");
        Shelf.hide(id, clock.instant());
        assertThat(all(feed(), "entry")).isEmpty();
        assertThat(addresses("/sitemap.xml")).doesNotContain("/ispovesti/" + id);
    }

    @Test
    void etag_savesTheSecondTransferUntilSomethingComes() {
        publish("Prva.");
        Response first = given().get("/feed.atom");
        assertThat(first.getHeader("Last-Modified")).isNotBlank();
        given().header("If-None-Match", first.getHeader("ETag"))
                .get("/feed.atom")
                .then()
                .statusCode(304);
        publish("Druga.");
        given().header("If-None-Match", first.getHeader("ETag"))
                .get("/feed.atom")
                .then()
                .statusCode(200);
    }

    /** All addresses, of its parts too. */
    private static Stream<String> addresses(String map) throws Exception {
        Response response = given().get(map);
        response.then().statusCode(200).contentType("application/xml");
        Element root = parsed(response);
        assertThat(root.getNamespaceURI()).isEqualTo(SITEMAPS);
        List<String> found = new ArrayList<>();
        for (Element part : all(root, "sitemap")) {
            addresses(text(part, "loc")).forEach(found::add);
        }
        all(root, "url").forEach(url -> found.add(text(url, "loc")));
        return found.stream().map(address -> address.replaceFirst("http://[^/]+", ""));
    }

    @Test
    void sitemap_namesThePagesAndTheMainList() throws Exception {
        long published = publish("Vidljiva.");
        long candidate = Shelf.put(Stage.ARENA, "Kandidat.", clock.instant());
        assertThat(addresses("/sitemap.xml"))
                .contains("/", "/arena", "/ispovesti", "/ispovesti/" + published)
                .doesNotContain("/ispovesti/" + candidate, "/arena/" + candidate)
                .doesNotHaveDuplicates();
    }

    @Test
    void manyConfessions_makeAnIndex() throws Exception {
        long near = publish("Na početku.");
        // Moved while nothing points at it yet.
        long far = Shelf.put(Stage.PENDING, "Daleko.", clock.instant());
        QuarkusTransaction.requiringNew()
                .run(() ->
                        Confession.update("id = ?1, stage = ?2 where id = ?3", 150_000 + near, Stage.PUBLISHED, far));
        Element index = parsed(given().get("/sitemap.xml"));
        assertThat(index.getLocalName()).isEqualTo("sitemapindex");
        assertThat(addresses("/sitemap.xml"))
                .contains("/arena", "/ispovesti/" + near, "/ispovesti/" + (150_000 + near))
                .doesNotHaveDuplicates();
        given().get("/sitemap-9.xml").then().statusCode(404);
    }

    @Test
    void robots_areToldWhereToGoAndWhereNot() {
        String robots = given().get("/robots.txt")
                .then()
                .statusCode(200)
                .contentType("text/plain")
                .extract()
                .asString();
        assertThat(robots.lines())
                .contains("User-agent: *", "Disallow: /api/", "Disallow: /admin", "Disallow: /pisi")
                .anyMatch(line -> line.matches("Sitemap: http://localhost:\\d+/sitemap\\.xml"));
    }
}
