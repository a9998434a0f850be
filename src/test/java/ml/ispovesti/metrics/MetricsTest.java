package ml.ispovesti.metrics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

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

    @Test
    void generation_movesTheGeneratorsNumbers() {
        Scrape before = Scrape.of(metrics);
        visit.written("Kad sam bila mala");
        Scrape after = Scrape.of(metrics);

        for (String name : List.of(
                "ispovesti_tokens_total",
                "ispovesti_token_seconds_count",
                "ispovesti_token_seconds_sum",
                "ispovesti_batch_size_count",
                "ispovesti_first_token_seconds_count")) {
            assertThat(after.value(name)).as(name).isGreaterThan(before.value(name));
        }
        assertThat(after.value("ispovesti_attempts_total", "outcome=\"kept\""))
                .isEqualTo(before.value("ispovesti_attempts_total", "outcome=\"kept\"") + 1);
    }

    @Test
    void everyNumberOfOurs_saysItsRole() {
        assertThat(Scrape.of(metrics).lines())
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

        assertThat(Scrape.of(metrics).lines())
                .filteredOn(line -> line.startsWith("http_server_requests_seconds_count"))
                .anyMatch(line -> line.contains("/api/v2/arena/{id}"))
                .anyMatch(line -> line.contains("/{page}"))
                .noneMatch(line -> line.matches(".*uri=\"[^\"]*/\\d+[^\"]*\".*"));
    }
}
