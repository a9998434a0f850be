package ml.ispovesti.sharing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ml.ispovesti.confession.Shelf;
import ml.ispovesti.confession.Stage;
import ml.ispovesti.time.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PageHeadTest {

    private static final String LONG =
            "Kad sam bila mala, ukrala sam sestri lutku. ".repeat(20).strip();

    @Inject
    TestClock clock;

    private long put(Stage stage, String text) {
        return Shelf.put(stage, text, clock.instant());
    }

    private static String page(String path, int status) {
        return given().get(path)
                .then()
                .statusCode(status)
                .contentType("text/html")
                .header("Cache-Control", "no-cache")
                .header("X-Content-Type-Options", "nosniff")
                .extract()
                .asString();
    }

    /** The only meta tag with this name or property, as it is written. */
    private static String meta(String page, String name) {
        Matcher tag = Pattern.compile("<meta (?:name|property)=\"" + name + "\" content=\"([^\"]*)\" />")
                .matcher(page);
        assertThat(tag.find()).as(name).isTrue();
        String content = tag.group(1);
        assertThat(tag.find()).as("a second " + name).isFalse();
        return content;
    }

    private static String canonical(String page) {
        Matcher link =
                Pattern.compile("<link rel=\"canonical\" href=\"([^\"]*)\" />").matcher(page);
        return link.find() ? link.group(1).replaceFirst("http://[^/]+", "") : null;
    }

    @Test
    void confession_showsItsText() {
        long id = put(Stage.PUBLISHED, LONG);
        String page = page("/ispovesti/" + id, 200);

        assertThat(page)
                .contains("<title>Ispoveda se Proba · Ispovesti</title>")
                .contains("<div id=\"root\">");
        assertThat(page.indexOf("<title>")).isEqualTo(page.lastIndexOf("<title>"));
        assertThat(meta(page, "og:title")).isEqualTo("Ispoveda se Proba · Ispovesti");
        assertThat(meta(page, "og:description"))
                .startsWith("Napisala mašina: Kad sam bila mala, ukrala")
                .endsWith("…")
                .hasSizeBetween(180, 230);
        assertThat(meta(page, "description")).isEqualTo(meta(page, "og:description"));
        assertThat(meta(page, "og:url")).matches("http://localhost:\\d+/ispovesti/" + id);
        assertThat(meta(page, "og:image")).matches("http://localhost:\\d+/preview/" + id + "\\.png");
        assertThat(meta(page, "og:image:width")).isEqualTo("1200");
        assertThat(meta(page, "og:image:height")).isEqualTo("630");
        assertThat(meta(page, "og:image:alt")).contains("Kad sam bila mala");
        assertThat(meta(page, "og:type")).isEqualTo("article");
        assertThat(meta(page, "og:locale")).isEqualTo("sr_RS");
        assertThat(meta(page, "twitter:card")).isEqualTo("summary_large_image");
        assertThat(canonical(page)).isEqualTo("/ispovesti/" + id);
        given().get(meta(page, "og:image")).then().statusCode(200).contentType("image/png");
    }

    @Test
    void text_cannotLeaveItsTag() {
        long id = put(Stage.ARENA, "\"><script>alert('a')</script> & <b>😀 &amp; \" onload=\"");
        String page = page("/arena/" + id, 200);

        assertThat(page).doesNotContain("<script>alert", "<b>", "onload=\"");
        assertThat(meta(page, "og:description"))
                .contains("&lt;script&gt;alert(&#39;a&#39;)&lt;/script&gt; &amp; &lt;b&gt;😀 &amp;amp;");
    }

    @Test
    void winner_isKnownByItsNewAddress() {
        long id = put(Stage.PUBLISHED, "Pobedila sam.");
        assertThat(canonical(page("/arena/" + id, 200))).isEqualTo("/ispovesti/" + id);
    }

    @Test
    void candidate_isNotOnTheMainListYet() {
        long id = put(Stage.ARENA, "Još čekam presudu.");
        assertThat(canonical(page("/arena/" + id + "/", 200))).isEqualTo("/arena/" + id);
        assertThat(page("/ispovesti/" + id, 404)).doesNotContain("presudu.");
    }

    @ParameterizedTest
    @EnumSource(names = {"PENDING", "REJECTED"})
    void whatIsNotShown_isNotFound(Stage stage) {
        long id = put(stage, "Ovo niko ne vidi.");
        for (String place : new String[] {"/arena/", "/ispovesti/"}) {
            String page = page(place + id, 404);
            assertThat(page).doesNotContain("niko ne vidi", "canonical");
            assertThat(meta(page, "robots")).isEqualTo("noindex");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ARENA", "PUBLISHED"})
    void hidden_isNotFound(Stage stage) {
        long id = put(stage, "Ovo je sakriveno.");
        Shelf.hide(id, clock.instant());
        for (String place : new String[] {"/arena/", "/ispovesti/"}) {
            assertThat(page(place + id, 404)).doesNotContain("sakriveno", "canonical");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/arena/999999999",
                "/ispovesti/0",
                "/ispovesti/x",
                "/ispovesti/99999999999999999999",
                "/arena/-1",
                "/nema-je",
                "/arena/1/2",
                "/kutak/nema-je",
                "/admin/nema-je"
            })
    void unknown_isThePageWith404(String path) {
        String page = page(path, 404);
        assertThat(page).contains("<div id=\"root\">");
        assertThat(meta(page, "robots")).isEqualTo("noindex");
        assertThat(meta(page, "og:title")).isEqualTo("Ispovesti");
    }

    @ParameterizedTest
    @CsvSource({
        "/, Ispovesti, /",
        "/arena, Arena · Ispovesti, /arena",
        "/ispovesti/, Najbolje · Ispovesti, /ispovesti",
        "/pisi, Ispovesti, /pisi",
        "/runde, Sve runde · Ispovesti, /runde",
        "/pravila/, Pravila · Ispovesti, /pravila"
    })
    void otherPages_showTheSite(String path, String title, String address) {
        String page = page(path, 200);
        assertThat(meta(page, "og:title")).isEqualTo(title);
        assertThat(meta(page, "og:type")).isEqualTo("website");
        assertThat(meta(page, "og:image")).endsWith("/preview/site.png");
        assertThat(canonical(page)).isEqualTo(address);
        assertThat(page)
                .doesNotContain("noindex")
                .contains("<link rel=\"alternate\" href=\"/feed.atom\" type=\"application/atom+xml\"");
    }

    /** A page that the server does not know would be there in the browser and answer 404. */
    @Test
    void everyPageOfTheWebsite_isKnown() throws Exception {
        String paths = Files.readString(Path.of("src/main/webui/src/paths.ts"));
        List<String> found = Pattern.compile("'(/[^'.]*)'")
                .matcher(paths)
                .results()
                .map(path -> path.group(1))
                .toList();
        assertThat(found).contains("/", "/arena", "/pisi");
        found.forEach(path -> page(path, 200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/kutak", "/kutak/glasovi", "/admin", "/admin/nalozi", "/runde/1"})
    void pagesForFewOnly_areNotListed(String path) {
        assertThat(meta(page(path, 200), "robots")).isEqualTo("noindex");
    }

    @Test
    void address_isTheOneAskedFor() {
        assertThat(given().header("Host", "ispovesti.example").get("/arena").asString())
                .contains("<link rel=\"canonical\" href=\"http://ispovesti.example/arena\" />");
        assertThat(given().header("Host", "\"><script>").get("/arena").asString())
                .doesNotContain("<script>\"");
    }

    @Test
    void etag_savesTheSecondTransferOfThePageAndDiffersByAddress() {
        String path = "/ispovesti/" + put(Stage.PUBLISHED, "Samo jednom.");
        Response first = given().get(path);
        given().header("If-None-Match", first.getHeader("ETag"))
                .get(path)
                .then()
                .statusCode(304);
        given().header("If-None-Match", first.getHeader("ETag")).get("/").then().statusCode(200);
        assertThat(given().head(path).getHeader("ETag")).isEqualTo(first.getHeader("ETag"));
        given().head(path).then().statusCode(200);
        given().post(path).then().statusCode(404);
    }
}
