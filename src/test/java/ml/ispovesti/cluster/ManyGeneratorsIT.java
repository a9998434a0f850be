package ml.ispovesti.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.http.ContentType;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import ml.ispovesti.SiteProcess;
import ml.ispovesti.cluster.Cluster.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One website and two generators. */
class ManyGeneratorsIT {

    private static final String PASSWORD = "nobody-guesses-this";

    @TempDir
    Path folder;

    private Cluster cluster;
    private Listener results;
    private Listener presence;
    private SiteProcess web;

    @BeforeEach
    void start() throws Exception {
        cluster = Cluster.in(folder).slow().with("ISPOVESTI_ADMIN_PASSWORD", PASSWORD);
        results = Listener.toResults(Cluster.BROKER);
        presence = Listener.toPresence(Cluster.BROKER);
        web = cluster.web();
        SiteProcess first = cluster.generator();
        cluster.generator().awaitReady();
        first.awaitReady();
        web.awaitReady();
    }

    @AfterEach
    void stop() throws Exception {
        presence.close();
        results.close();
        cluster.close();
    }

    @Test
    void cancelled_leaveBothGeneratorsAndTheOthersAreDone() throws Exception {
        List<Job> jobs = cluster.ask(web, 10);
        await().atMost(Cluster.LONG).until(() -> results.ids("STARTED").size() == 8);
        assertThat(holdersOf(jobs)).hasSize(2);
        List<Job> running = List.of(jobs.get(0), jobs.get(1), jobs.get(2), jobs.get(3));
        List<Job> waiting = List.of(jobs.get(8));
        for (Job job : List.of(jobs.get(8), jobs.get(0), jobs.get(1), jobs.get(2), jobs.get(3))) {
            job.visitor().cancel(job.id()).then().statusCode(200).body("status", equalTo("CANCELLED"));
        }
        // The last one gets a place that one of the cancelled left.
        cluster.awaitStatus("DONE", jobs.subList(4, 8));
        cluster.awaitStatus("DONE", jobs.subList(9, 10));
        cluster.assertNothingIsLost();
        assertThat(cluster.count("status = 'CANCELLED'")).isEqualTo(5);
        assertThat(results.ids("DONE")).doesNotContain(ids(running)).doesNotContain(ids(waiting));
        assertThat(results.ids("STARTED")).doesNotContain(ids(waiting));
    }

    @Test
    void chosenModel_isUsedByAllAndByThoseThatComeLater() throws Exception {
        List<Job> before = cluster.ask(web, 2);
        await().atMost(Cluster.LONG).until(() -> results.ids("STARTED").size() == 2);
        web.request()
                .auth()
                .preemptive()
                .basic("admin", PASSWORD)
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

        List<Job> after = cluster.ask(web, 8);
        cluster.awaitStatus("DONE", after);
        assertThat(holdersOf(after)).hasSize(2);
        cluster.assertNothingIsLost();
    }

    /** The generators that told that they held some of them. */
    private Set<String> holdersOf(List<Job> jobs) {
        List<Long> ids = jobs.stream().map(Job::id).toList();
        return presence.heard()
                .filter(message -> held(message).stream().anyMatch(ids::contains))
                .map(message -> message.path("generator").asText())
                .collect(Collectors.toSet());
    }

    private static List<Long> held(JsonNode message) {
        return StreamSupport.stream(message.path("jobs").spliterator(), false)
                .map(JsonNode::asLong)
                .toList();
    }

    private static Long[] ids(List<Job> jobs) {
        return jobs.stream().map(Job::id).toArray(Long[]::new);
    }
}
