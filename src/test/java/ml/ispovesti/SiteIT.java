package ml.ispovesti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.equalToIgnoringCase;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The packed program: started, doubled, commanded, and with a model that is not there. */
@ExtendWith(ShowsOutputs.class)
class SiteIT {

    static final Map<String, String> FREE = Map.of(
            "ISPOVESTI_GENERATION_PAUSE", "0s",
            "ISPOVESTI_PUBLICATION_PAUSE", "0s",
            "ISPOVESTI_PROMOTION_LEAST_AGE", "0s",
            "ISPOVESTI_LIMITS_GENERATIONS", "0",
            "ISPOVESTI_LIMITS_PUBLICATIONS", "0",
            "ISPOVESTI_LIMITS_VISITORS", "0");

    @TempDir
    Path data;

    @Test
    void secondSite_isRefusedAndNamesTheFirst() {
        try (SiteProcess first = SiteProcess.start(data, FREE).awaitReady()) {
            SiteProcess second = SiteProcess.start(data, FREE);
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.output())
                    .contains("process " + first.pid())
                    .contains("DATA_DIR")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void takenPort_isNamedInOneLine() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            SiteProcess site = SiteProcess.start(data, with("QUARKUS_HTTP_PORT", "" + taken.getLocalPort()));
            assertThat(site.exitCode()).isEqualTo(1);
            assertThat(site.output())
                    .contains(taken.getLocalPort() + "", "another PORT")
                    .doesNotContain("\tat ");
            SiteProcess unseen = SiteProcess.start(data, with("QUARKUS_MANAGEMENT_PORT", "" + taken.getLocalPort()));
            assertThat(unseen.exitCode()).isEqualTo(1);
            assertThat(unseen.output())
                    .contains(taken.getLocalPort() + "", "another QUARKUS_MANAGEMENT_PORT")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void healthAndMetrics_areNotOnThePublicPort() {
        try (SiteProcess site = SiteProcess.start(data, FREE).awaitReady()) {
            for (String path : List.of("/q/health", "/q/health/live", "/q/health/ready", "/q/metrics")) {
                site.request().get(path).then().statusCode(404);
                site.seen(path).then().statusCode(200);
            }
        }
    }

    @Test
    void commands_workBesideTheSite() throws Exception {
        Path file =
                Files.writeString(data.resolve("u.txt"), "Prva ispovest.\nPrva ispovest.\n" + "a".repeat(2_001) + "\n");
        try (SiteProcess site =
                SiteProcess.start(data, with("ISPOVESTI_HOUSE_STOCK", "0")).awaitReady()) {
            SiteProcess command = SiteProcess.start(data, FREE, "import", file.toString());
            assertThat(command.exitCode()).isZero();
            assertThat(command.output())
                    .contains("line 2: a duplicate", "line 3: It is longer", "1 imported, 2 skipped");
            await().atMost(Duration.ofSeconds(20)).until(() -> candidates(site) == 1);

            SiteProcess nonsense = SiteProcess.start(
                    data, FREE, "import", data.resolve("missing.txt").toString());
            assertThat(nonsense.exitCode()).isEqualTo(2);
            assertThat(nonsense.output()).contains("missing.txt cannot be read").doesNotContain("\tat ");

            Path written = data.resolve("written.txt");
            String[] twenty = {"generate", "--count", "20", "--mood", "wild", "--seed", "7", "--out", written.toString()
            };
            assertThat(SiteProcess.start(data, FREE, twenty).exitCode()).isZero();
            assertThat(Files.readAllLines(written)).hasSize(20).doesNotHaveDuplicates();
            SiteProcess twice = SiteProcess.start(data, FREE, twenty);
            assertThat(twice.exitCode()).isEqualTo(2);
            assertThat(twice.output()).contains("is there already");
            SiteProcess imported = SiteProcess.start(data, FREE, "import", written.toString());
            assertThat(imported.exitCode()).isZero();
            assertThat(imported.output()).contains("20 imported, 0 skipped");

            SiteProcess models = SiteProcess.start(data, FREE, "models");
            assertThat(models.exitCode()).isZero();
            assertThat(models.output()).contains("ispovest-mini", "6.4 M", "right");
            site.signal("INT");
            assertThat(site.exitCode()).isEqualTo(130);
        }
    }

    @Test
    void simulation_needsNoData() {
        Path folder = data.resolve("untouched");
        Path report = data.resolve("report.html");
        SiteProcess command = SiteProcess.start(
                data,
                Map.of("DATA_DIR", folder.toString()),
                "simulate",
                "--seasons",
                "1",
                "--days",
                "1",
                "--out",
                report.toString());
        assertThat(command.exitCode()).isZero();
        assertThat(command.output()).contains("| quiet | classic | newest |").doesNotContain("\tat ");
        assertThat(report).isNotEmptyFile();
        assertThat(folder).doesNotExist();
    }

    @Test
    void missingModel_leavesASiteToRead() {
        try (SiteProcess site = SiteProcess.start(data, with("ISPOVESTI_MODEL", "no-such-model"))) {
            site.awaitHealth("/q/health/live", 200).awaitHealth("/q/health/ready", 503);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> site.visit().generate(null).statusCode(), status -> status == 503);
            site.visit()
                    .generate("Kad")
                    .then()
                    .body("type", equalTo("/problems/generator-unavailable"))
                    .body("detail", containsString("no-such-model"));
            site.seen("/q/health/ready").then().body(containsString("no-such-model"));
            site.request().get("/api/v2/arena").then().statusCode(200);
        }
    }

    @Test
    void website_isServedAtEveryAddressOfItsOwn() {
        try (SiteProcess site = SiteProcess.start(data, FREE)) {
            site.awaitHealth("/q/health/live", 200);
            for (String path : List.of("/", "/pisi", "/arena", "/ispovesti")) {
                String page = site.request()
                        .get(path)
                        .then()
                        .statusCode(200)
                        .header("Content-Security-Policy", containsString("default-src 'self'"))
                        .header("Cache-Control", "no-cache")
                        .extract()
                        .asString();
                assertThat(page).contains("<div id=\"root\">");
            }
            String script =
                    site.request().get("/").asString().replaceAll("(?s).*src=\"(/assets/[^\"]+\\.js)\".*", "$1");
            site.request().get(script).then().statusCode(200).header("Cache-Control", containsString("immutable"));
            isSentAsBrotliToThoseWhoTakeIt(script, site);
            site.request().get("/arena/7").then().statusCode(404).body(containsString("<div id=\"root\">"));
            site.request().get("/preview/site.png").then().statusCode(200).contentType("image/png");
            site.request().get("/assets/nope.js").then().statusCode(404);
            site.request().get("/api/v2/nope").then().statusCode(404).contentType("application/problem+json");
        }
    }

    private static void isSentAsBrotliToThoseWhoTakeIt(String script, SiteProcess site) {
        site.request()
                .config(RestAssuredConfig.config()
                        .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
                .header("Accept-Encoding", "gzip, br")
                .get(script)
                .then()
                .statusCode(200)
                .header("Content-Encoding", "br")
                .header("Content-Type", startsWith("text/javascript"))
                .header("Vary", equalToIgnoringCase("Accept-Encoding"))
                .header("Cache-Control", containsString("immutable"));
        for (String others : List.of("gzip", "gzip, br;q=0", "identity")) {
            site.request()
                    .header("Accept-Encoding", others)
                    .get(script)
                    .then()
                    .statusCode(200)
                    .header("Content-Encoding", not(equalTo("br")));
        }
    }

    @Test
    void forwardingWithoutTrustedProxies_isRefused() {
        SiteProcess site = SiteProcess.start(data, with("QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING", "true"));
        assertThat(site.exitCode()).isEqualTo(1);
        assertThat(site.output()).contains("trusted-proxies");
    }

    @Test
    void publicUrlThatIsNone_isRefused() {
        SiteProcess site = SiteProcess.start(data, with("ISPOVESTI_PUBLIC_URL", "ispovesti.example"));
        assertThat(site.exitCode()).isEqualTo(1);
        assertThat(site.output()).contains("ispovesti.public-url").doesNotContain("\tat ");
    }

    private static Map<String, String> with(String key, String value) {
        Map<String, String> settings = new HashMap<>(FREE);
        settings.put(key, value);
        return settings;
    }

    private static int candidates(SiteProcess site) {
        return site.request().get("/api/v2/promotion").jsonPath().getInt("candidates");
    }
}
