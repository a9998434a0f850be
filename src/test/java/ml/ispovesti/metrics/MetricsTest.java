package ml.ispovesti.metrics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.util.List;
import ml.ispovesti.Visit;
import org.junit.jupiter.api.Test;

/** What Prometheus reads of a working site. */
@QuarkusTest
class MetricsTest {

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    private final Visit visit = new Visit();

    private Scrape scrape() {
        return Scrape.of(given().get(metrics));
    }

    @Test
    void generation_movesTheGeneratorsNumbers() {
        Scrape before = scrape();
        visit.written("Kad sam bila mala");

        await().untilAsserted(() -> {
            Scrape after = scrape();
            assertThat(after.value("ispovesti_attempts_total", "outcome=\"kept\""))
                    .isGreaterThan(before.value("ispovesti_attempts_total", "outcome=\"kept\""));
            assertThat(after.value("ispovesti_first_token_seconds_count"))
                    .isGreaterThan(before.value("ispovesti_first_token_seconds_count"));
            for (String name : List.of(
                    "ispovesti_tokens_total",
                    "ispovesti_token_seconds_count",
                    "ispovesti_token_seconds_sum",
                    "ispovesti_batch_size_count")) {
                assertThat(after.value(name)).as(name).isGreaterThan(before.value(name));
            }
        });
    }

    @Test
    void generation_isCountedAndTimedByTheWebsite() {
        Scrape before = scrape();
        visit.written("Kad sam bila mala");

        await().untilAsserted(() -> {
            Scrape after = scrape();
            assertThat(after.value("ispovesti_generations_over_total", "outcome=\"done\""))
                    .isGreaterThan(before.value("ispovesti_generations_over_total", "outcome=\"done\""));
            assertThat(after.value("ispovesti_generation_seconds_count"))
                    .isGreaterThan(before.value("ispovesti_generation_seconds_count"));
            assertThat(after.value("ispovesti_generators", "state=\"ready\"")).isEqualTo(1);
            assertThat(after.has("ispovesti_dead_letters"))
                    .as("without a broker")
                    .isFalse();
        });
    }

    @Test
    void everyNumberOfOurs_saysItsRole() {
        assertThat(scrape().lines())
                .filteredOn(line -> !line.startsWith("#"))
                .allMatch(line -> line.contains("role=\"all\""));
    }

    @Test
    void addressesWithNumbers_areOneSeries() {
        for (int number = 1; number <= 5; number++) {
            visit.get("/arena/" + number);
            visit.get("/generations/" + number);
            given().get("/no/such/page/" + number);
            given().get("/assets/" + number + ".js");
        }

        assertThat(scrape().lines())
                .filteredOn(line -> line.startsWith("http_server_requests_seconds_count"))
                .anyMatch(line -> line.contains("/api/v2/arena/{id}"))
                .anyMatch(line -> line.contains("/{page}"))
                .noneMatch(line -> line.matches(".*uri=\"[^\"]*/\\d+[^\"]*\".*"));
    }
}
