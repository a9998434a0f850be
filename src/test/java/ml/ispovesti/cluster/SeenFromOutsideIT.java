package ml.ispovesti.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.restassured.path.json.JsonPath;
import java.nio.file.Path;
import java.util.List;
import ml.ispovesti.FreePort;
import ml.ispovesti.ShowsOutputs;
import ml.ispovesti.SiteProcess;
import ml.ispovesti.metrics.Scrape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What those who run a website and a generator see of them: health, metrics and logs. */
@ExtendWith(ShowsOutputs.class)
class SeenFromOutsideIT {

    @TempDir
    Path data;

    private Cluster cluster;

    @BeforeEach
    void start() throws Exception {
        cluster = Cluster.in(data);
    }

    @AfterEach
    void stop() {
        cluster.close();
    }

    @Test
    void brokerAway_onlyTheGeneratorIsNotReadyAndNobodyIsRestarted() {
        cluster.with("RABBITMQ_PORT", "" + FreePort.find());
        SiteProcess web = cluster.web().awaitReady();
        SiteProcess generator = cluster.generator().awaitHealth("/q/health/started", 200);

        for (SiteProcess each : List.of(web, generator)) {
            each.seen("/q/health/started").then().statusCode(200);
            each.seen("/q/health/live").then().statusCode(200);
        }
        generator.seen("/q/health/ready").then().statusCode(503).body(containsString("RabbitMQ is not connected"));
        cluster.ask(web, 2);
        await().until(() -> Scrape.of(web.seen("/q/metrics")).value("ispovesti_queue_waiting") == 2);
    }

    @Test
    void metrics_areThoseOfTheRole() throws Exception {
        SiteProcess web = cluster.web().awaitReady();
        SiteProcess generator = cluster.generator().awaitReady();
        cluster.awaitStatus("DONE", cluster.ask(web, 1));
        Cluster.BROKER.publish("generation.requests", "no job at all");

        Scrape written = Scrape.of(generator.seen("/q/metrics"));
        assertThat(written.value("ispovesti_tokens_total", "role=\"generator\""))
                .isPositive();
        assertThat(written.has("ispovesti_queue_waiting")).isFalse();
        await().untilAsserted(() -> {
            Scrape served = Scrape.of(web.seen("/q/metrics"));
            assertThat(served.value("ispovesti_generations_over_total", "role=\"web\"", "outcome=\"done\""))
                    .isEqualTo(1);
            assertThat(served.value("ispovesti_generators", "state=\"ready\"")).isEqualTo(1);
            assertThat(served.value("ispovesti_dead_letters", "queue=\"generation.requests\""))
                    .isEqualTo(1);
            assertThat(served.value("ispovesti_dead_letters", "queue=\"generation.results\""))
                    .isZero();
            assertThat(served.has("ispovesti_tokens_total")).isFalse();
        });
    }

    @Test
    void job_canBeFollowedThroughTheLogsOfBoth() throws Exception {
        cluster.with("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true")
                .with("QUARKUS_LOG_CATEGORY__ML_ISPOVESTI__LEVEL", "DEBUG");
        SiteProcess web = cluster.web().awaitReady();
        SiteProcess generator = cluster.generator().awaitReady();
        List<Cluster.Job> jobs = cluster.ask(web, 2);
        cluster.awaitStatus("DONE", jobs);

        for (Cluster.Job job : jobs) {
            await().untilAsserted(() -> assertThat(saidOf(job, generator))
                    .containsExactly("was taken, delivery 0", "is begun", "leaves: DONE"));
            await().untilAsserted(() -> assertThat(saidOf(job, web))
                    .containsSubsequence("was accepted", "was begun", "is done")
                    .contains("was sent, delivery 0")
                    .hasSize(4));
        }
    }

    private static List<String> saidOf(Cluster.Job job, SiteProcess process) {
        String number = Long.toString(job.id());
        return process.output()
                .lines()
                .filter(line -> line.startsWith("{"))
                .map(JsonPath::new)
                .filter(line -> number.equals(line.getString("mdc.generation")))
                .map(line -> line.getString("message").replace("Generation " + number + " ", ""))
                .toList();
    }
}
