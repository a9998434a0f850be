package ml.ispovesti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The packed program, killed in the middle of its work, and another one that comes meanwhile or afterwards. */
@Tag("database")
@ExtendWith(ShowsOutputs.class)
class KilledSiteIT {

    @TempDir
    Path data;

    private SiteDatabase database;

    @BeforeEach
    void openDatabase() {
        database = SiteDatabase.of(data);
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Test
    void killedSite_keepsWhatItAcknowledgedAndFinishesWhatItAccepted() {
        SiteProcess first = start("0").awaitReady();
        Visit author = first.visit();
        long confession = author.published("Pre pada", "Uporna");
        List<Visit> voters = IntStream.range(0, 10).mapToObj(i -> first.visit()).toList();
        voters.forEach(voter -> voter.vote("arena", confession, "LIKE").then().statusCode(200));
        List<Visit> waiting =
                IntStream.range(0, 25).mapToObj(i -> first.visit()).toList();
        List<Long> accepted = waiting.stream()
                .map(visit -> visit.generate("Sused")
                        .then()
                        .statusCode(202)
                        .extract()
                        .jsonPath()
                        .getLong("id"))
                .toList();
        SiteProcess meanwhile = start("0");
        assertThat(meanwhile.exitCode()).isEqualTo(1);
        assertThat(meanwhile.output()).contains("Another site uses the").doesNotContain("\tat ");
        first.kill9();

        try (SiteProcess second = start("0").awaitReady()) {
            for (int i = 0; i < accepted.size(); i++) {
                waiting.get(i).at(second.uri()).awaitDone(accepted.get(i));
            }
            author.at(second.uri())
                    .get("/arena/" + confession)
                    .then()
                    .body("likes", equalTo(10))
                    .body("pseudonym", equalTo("Uporna"));
            voters.get(0)
                    .at(second.uri())
                    .get("/me/reactions?stage=arena&ids=" + confession)
                    .then()
                    .body("items.size()", equalTo(1));
            assertThat(second.output()).contains("Ispovesti: http://localhost:");
        }
    }

    @Test
    void roundKilledAnywhere_happensWhollyOrNotAtAll() throws Exception {
        try (SiteProcess site = start("20")) {
            site.awaitReady();
            await().atMost(Duration.ofSeconds(60)).until(() -> candidates(site) == 10);
            for (int round = 0; round < 6; round++) {
                long id = site.request().get("/api/v2/arena?limit=1").jsonPath().getLong("items[0].id");
                site.visit().vote("arena", id, "LIKE");
                SiteProcess promotion = start("20", "promote");
                // Anywhere between the start of the program and the end of the round.
                await().pollDelay(Duration.ofMillis(ThreadLocalRandom.current().nextInt(500, 2_500)))
                        .until(() -> true);
                promotion.kill9();
                assertThat(database.number("select (select count(*) from confession where stage = 'PUBLISHED')"
                                + " - (select count(*) from round where promoted_id is not null)"))
                        .isZero();
                assertThat(database.number("select (select count(*) from confession where stage = 'REJECTED')"
                                + " - (select coalesce(sum(rejected), 0) from round)"))
                        .isZero();
                awaitRecords();
            }
        }
    }

    /** The site writes what a killed one left. */
    private void awaitRecords() {
        await().untilAsserted(() -> assertThat(
                        database.number("select (select count(*) from round_candidate where outcome = 'REJECTED')"
                                + " - (select coalesce(sum(rejected), 0) from round)"))
                .isZero());
    }

    private SiteProcess start(String stock, String... arguments) {
        Map<String, String> settings = new HashMap<>(SiteIT.FREE);
        settings.put("ISPOVESTI_HOUSE_STOCK", stock);
        settings.putAll(database.environment());
        return SiteProcess.start(data, settings, arguments);
    }

    private static int candidates(SiteProcess site) {
        return site.request().get("/api/v2/promotion").jsonPath().getInt("candidates");
    }
}
