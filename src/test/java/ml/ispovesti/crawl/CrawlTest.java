package ml.ispovesti.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrawlTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-28T06:00:00Z"), ZoneOffset.UTC);

    private final List<Duration> pauses = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private LocalSite site;

    @TempDir
    Path folder;

    @BeforeEach
    void open() throws IOException {
        site = new LocalSite();
        site.page("/1", item(1, "Prva.") + item(2, "Druga.") + next("/2"));
        site.page("/2", item(2, "Druga.") + item(3, "Treća."));
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void pages_areFollowedAndDoublesDropped() throws Exception {
        crawl();
        assertThat(lines()).containsExactly(line("Prva.", 1, "/1"), line("Druga.", 2, "/1"), line("Treća.", 3, "/2"));
        assertThat(site.asked).containsExactly("/robots.txt", "/1", "/2");
        assertThat(pauses).containsOnly(Duration.ofSeconds(2)).hasSize(3);
        assertThat(folder.resolve("out.jsonl.position")).doesNotExist();
    }

    @Test
    void brokenHtml_isRead() throws Exception {
        site.page(
                "/1",
                "<div><article data-id=1><p class=text>Prva <b>i</i> poslednja<article data-id=2><p class=text>Druga");
        crawl();
        assertThat(lines()).hasSize(2);
        assertThat(lines().get(1)).contains("\"text\":\"Druga\"");
    }

    @Test
    void tooManyRequests_areWaitedForAsAsked() throws Exception {
        once("/2", LocalSite.status(429, "Retry-After", "77"));
        crawl();
        assertThat(lines()).hasSize(3);
        assertThat(pauses).endsWith(Duration.ofSeconds(2), Duration.ofSeconds(77));
    }

    @Test
    void retryAfter_mayBeAMoment() throws Exception {
        once("/2", LocalSite.status(503, "Retry-After", "Sat, 28 Nov 2026 06:01:30 GMT"));
        crawl();
        assertThat(pauses).endsWith(Duration.ofSeconds(90));
    }

    @Test
    void failingSite_isAskedMoreAndMoreSlowly_andResumedWithoutLossOrDoubles() throws Exception {
        site.answer("/2", LocalSite.status(500));
        assertThatThrownBy(this::crawl).isInstanceOf(Fetcher.Unreachable.class).hasMessageContaining("answers 500");
        assertThat(pauses).endsWith(seconds(2), seconds(4), seconds(8), seconds(16), seconds(32));
        assertThat(lines()).hasSize(2);
        site.page("/2", item(2, "Druga.") + item(3, "Treća."));
        site.asked.clear();
        crawl();
        assertThat(lines()).hasSize(3);
        assertThat(site.asked).containsExactly("/robots.txt", "/2");
    }

    @Test
    void kill_afterHalfALine_costsNothing() throws Exception {
        site.answer("/2", LocalSite.status(500));
        assertThatThrownBy(this::crawl).isInstanceOf(Fetcher.Unreachable.class);
        Files.writeString(out(), "{\"text\":\"Treć", StandardOpenOption.APPEND);
        site.page("/2", item(3, "Treća."));
        crawl();
        assertThat(lines()).hasSize(3);
        assertThat(lines().get(2)).isEqualTo(line("Treća.", 3, "/2"));
    }

    @Test
    void endlessPages_areLeft() throws Exception {
        for (int i = 1; i < 50; i++) {
            site.page("/" + i, item(1, "Ista.") + next("/" + (i + 1)));
        }
        crawl();
        assertThat(site.asked).contains("/4").doesNotContain("/6");
        assertThat(notes).anyMatch(note -> note.startsWith("Nothing new in 3 pages"));
    }

    @Test
    void circle_isLeft() throws Exception {
        site.page("/2", item(3, "Treća.") + next("/1"));
        crawl();
        assertThat(site.asked).containsExactly("/robots.txt", "/1", "/2");
    }

    @Test
    void mostPages_areALimit_andMoreGoOnThere() throws Exception {
        crawl("pages: 1");
        assertThat(lines()).hasSize(2);
        site.asked.clear();
        crawl();
        assertThat(lines()).hasSize(3);
        assertThat(site.asked).containsExactly("/robots.txt", "/2");
    }

    @Test
    void robots_areObeyed() throws Exception {
        site.page("/robots.txt", "User-agent: *\nDisallow: /2\nCrawl-delay: 9\n".getBytes(), "text/plain");
        crawl();
        assertThat(site.asked).containsExactly("/robots.txt", "/1");
        assertThat(pauses).endsWith(seconds(9));
        assertThat(notes).anyMatch(note -> note.contains("/2 is forbidden by robots.txt"));
    }

    @Test
    void robotsThatFail_forbidEverything() {
        site.answer("/robots.txt", LocalSite.status(500));
        assertThatThrownBy(this::crawl).isInstanceOf(Fetcher.Unreachable.class);
        assertThat(site.asked).containsOnly("/robots.txt");
    }

    @Test
    void linksAndRedirects_stayOnTheSite() throws Exception {
        site.page("/1", item(1, "Prva.") + next("http://elsewhere.invalid/2"));
        crawl();
        assertThat(lines()).hasSize(1);
        site.answer("/1", LocalSite.status(302, "Location", "http://elsewhere.invalid/1"));
        crawl();
        assertThat(notes).anyMatch(note -> note.contains("outside of the site"));
        site.answer("/1", LocalSite.status(302, "Location", "/1"));
        crawl();
        assertThat(notes).anyMatch(note -> note.contains("without an end"));
    }

    @Test
    void redirect_toAForbiddenPage_isNotFollowed() throws Exception {
        site.page("/robots.txt", "User-agent: *\nDisallow: /2\n".getBytes(), "text/plain");
        site.answer("/1", LocalSite.status(302, "Location", "/2"));
        crawl();
        assertThat(notes).anyMatch(note -> note.contains("forbidden"));
        assertThat(site.asked).doesNotContain("/2");
    }

    @Test
    void wrongEncoding_isMendedByTheProfile() throws Exception {
        byte[] old = item(1, "Šećer i žuč.").getBytes(Charset.forName("windows-1250"));
        site.page("/1", old, "text/html; charset=utf-8");
        crawl("encoding: windows-1250");
        assertThat(lines()).containsExactly(line("Šećer i žuč.", 1, "/1"));
    }

    @Test
    void fileOfSomethingElse_staysAsItIs() throws Exception {
        Files.writeString(out(), "moje\ni tvoje\n");
        assertThatThrownBy(this::crawl).isInstanceOf(Profile.Unusable.class).hasMessageContaining("not of a crawl");
        assertThat(out()).hasContent("moje\ni tvoje\n");
    }

    @Test
    void secondCrawl_intoTheSameFile_isRefused() throws Exception {
        try (Harvest first = new Harvest(out())) {
            assertThat(first.texts()).isZero();
            assertThatThrownBy(this::crawl).hasMessageContaining("Another crawl writes");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'agent: curl',agent has to say who you are",
        "'pause: 0',pause has to be at least 0.5",
        "'item: \"p[\"',The selector p[ is wrong",
        "'colour: red',colour",
        "'start: [\"ftp://x/\"]',is no address of the web",
        "'start: []',start has to name at least one page",
        "'encoding: klingon',Java knows no encoding"
    })
    void wrongProfile_isExplained(String change, String why) {
        assertThatThrownBy(() -> profile(change))
                .isInstanceOf(Profile.Unusable.class)
                .hasMessageContaining(why);
    }

    @Test
    void exampleProfile_isGood() {
        assertThat(Profile.read(Path.of("docs/crawl-profile.yaml")).product()).isEqualTo("my-crawler");
    }

    private void once(String path, LocalSite.Answer answer) {
        String rest = item(2, "Druga.") + item(3, "Treća.");
        site.answer(path, exchange -> {
            site.page(path, rest);
            answer.to(exchange);
        });
    }

    private void crawl(String... changes) throws IOException, InterruptedException {
        Profile profile = profile(changes);
        try (Harvest harvest = new Harvest(out())) {
            new Crawl(profile, harvest, CLOCK, pauses::add, notes::add, (pages, texts) -> {}).run();
        }
    }

    /** @param changes lines instead of those with the same name */
    private Profile profile(String... changes) throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                "start: [\"" + site.address("/1") + "\"]",
                "agent: tester/1.0 (+mailto:a@example.org)",
                "item: article",
                "text: p.text",
                "id: \"@data-id\"",
                "next: a[rel=next]",
                "pause: 2",
                "patience: 3"));
        for (String change : changes) {
            lines.removeIf(line -> line.startsWith(change.substring(0, change.indexOf(':') + 1)));
            lines.add(change);
        }
        return Profile.read(Files.write(folder.resolve("profile.yaml"), lines));
    }

    private Path out() {
        return folder.resolve("out.jsonl");
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(out());
    }

    private String line(String text, int id, String page) {
        return "{\"text\":\"" + text + "\",\"id\":\"" + id + "\",\"page\":\"" + site.address(page) + "\"}";
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }

    private static String item(int id, String text) {
        return "<article data-id=\"" + id + "\"><p class=\"text\">" + text + "</p></article>";
    }

    private static String next(String address) {
        return "<a rel=\"next\" href=\"" + address + "\">dalje</a>";
    }
}
