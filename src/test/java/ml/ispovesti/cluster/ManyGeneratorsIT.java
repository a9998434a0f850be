package ml.ispovesti.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import ml.ispovesti.ShowsOutputs;
import ml.ispovesti.SiteProcess;
import ml.ispovesti.cluster.Cluster.Job;
import ml.ispovesti.metrics.Scrape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** One website and two generators. */
@ExtendWith(ShowsOutputs.class)
class ManyGeneratorsIT {

    private static final String PASSWORD = "nobody-guesses-this";

    private static final int BOTH = 8;

    @TempDir
    Path folder;

    private Cluster cluster;
    private Listener results;
    private SiteProcess web;
    private List<SiteProcess> generators;

    @BeforeEach
    void start() throws Exception {
        cluster = Cluster.in(folder).slow().with("ISPOVESTI_ADMIN_PASSWORD", PASSWORD);
        results = Listener.toResults(Cluster.BROKER);
        web = cluster.web();
        generators = List.of(cluster.generator(), cluster.generator());
        generators.forEach(SiteProcess::awaitReady);
        web.awaitReady();
    }

    @AfterEach
    void stop() throws Exception {
        results.close();
        cluster.close();
    }

    @Test
    void cancelled_leaveBothGeneratorsAndTheOthersAreDone() throws Exception {
        generators.forEach(generator -> generator.signal("STOP"));
        List<Job> jobs = cluster.ask(web, BOTH + 2);
        generators.forEach(generator -> generator.signal("CONT"));
        await().atMost(Cluster.LONG).until(() -> results.ids("STARTED").size() == BOTH);
        assertThat(results.ids("DONE")).as("both are full").isEmpty();
        List<Job> running = jobs.subList(0, 4);
        Job waiting = jobs.get(BOTH);
        waiting.visitor().cancel(waiting.id()).then().body("status", equalTo("CANCELLED"));
        running.forEach(
                job -> job.visitor().cancel(job.id()).then().statusCode(200).body("status", equalTo("CANCELLED")));

        cluster.assertNothingIsLost();
        assertThat(cluster.count("status = 'DONE'")).isEqualTo(5);
        assertThat(cluster.count("status = 'CANCELLED'")).isEqualTo(5);
        assertThat(results.ids("STARTED")).doesNotContain(waiting.id());
        assertThat(results.ids("DONE")).hasSize(5).doesNotContainAnyElementsOf(ids(running));
    }

    @Test
    void chosenModel_isUsedByAllAndByThoseThatComeLater() throws Exception {
        List<Job> before = cluster.ask(web, 2);
        await().atMost(Cluster.LONG).until(() -> results.ids("STARTED").size() == 2);
        // A website that has just started hears of them a moment later.
        await().atMost(Cluster.LONG)
                .until(() -> administrator()
                                .get("/api/v2/admin/models")
                                .jsonPath()
                                .getList("generators")
                                .size()
                        == 2);
        administrator()
                .contentType(ContentType.JSON)
                .body(Map.of("model", SlowModel.OTHER_NAME))
                .put("/api/v2/admin/models")
                .then()
                .statusCode(200);
        SiteProcess late = cluster.generator();
        cluster.awaitStatus("DONE", cluster.ask(web, 8));
        cluster.awaitStatus("DONE", before);

        assertThat(cluster.count("model = '" + SlowModel.NAME + "'")).isEqualTo(2);
        assertThat(cluster.count("model = '" + SlowModel.OTHER_NAME + "'")).isEqualTo(8);
        await().atMost(Cluster.LONG).until(() -> late.output().contains("The model is " + SlowModel.OTHER_NAME));
        cluster.assertNothingIsLost();
    }

    /** The broker gives the job to the other one, which must not keep the first from going on afterwards. */
    @Test
    void brokerRestarted_bothGeneratorsGoOn() throws Exception {
        List<Job> held = cluster.ask(web, 1);
        await().atMost(Cluster.LONG).until(() -> results.ids("STARTED").size() == 1);
        Cluster.BROKER.restart();
        cluster.awaitStatus("DONE", held);

        generators.forEach(SiteProcess::awaitReady);
        List<Double> before = generators.stream().map(ManyGeneratorsIT::written).toList();
        cluster.awaitStatus("DONE", cluster.ask(web, BOTH));
        for (int i = 0; i < before.size(); i++) {
            assertThat(written(generators.get(i))).isGreaterThan(before.get(i));
        }
        cluster.assertNothingIsLost();
    }

    private RequestSpecification administrator() {
        return web.request().auth().preemptive().basic("admin", PASSWORD);
    }

    /** Tokens, since it was started. */
    private static double written(SiteProcess generator) {
        return Scrape.of(generator.seen("/q/metrics")).value("ispovesti_tokens_total");
    }

    private static List<Long> ids(List<Job> jobs) {
        return jobs.stream().map(Job::id).toList();
    }
}
