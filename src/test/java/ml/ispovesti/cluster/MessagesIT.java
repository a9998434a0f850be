package ml.ispovesti.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.GetResponse;
import java.nio.file.Path;
import java.util.List;
import ml.ispovesti.ShowsOutputs;
import ml.ispovesti.SiteProcess;
import ml.ispovesti.cluster.Cluster.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Messages that come twice, too late, for nobody, from the future, or too many. */
@ExtendWith(ShowsOutputs.class)
class MessagesIT {

    private static final int ROOM = 3;

    @TempDir
    Path folder;

    private Cluster cluster;
    private SiteProcess web;

    @BeforeEach
    void start() throws Exception {
        cluster = Cluster.in(folder).with("ISPOVESTI_GENERATION_QUEUE_LIMIT", "" + ROOM);
        web = cluster.web().awaitReady();
    }

    @AfterEach
    void stop() {
        cluster.close();
    }

    @Test
    void resultsThatComeTwiceOrForNobody_changeNothing() throws Exception {
        List<Job> jobs = cluster.ask(web, 2);
        Job done = jobs.get(0);
        Job cancelled = jobs.get(1);
        cancelled.visitor().cancel(cancelled.id()).then().statusCode(200);
        report(done.id(), "DONE", "\"text\":\"Prva.\",\"model\":\"m\"");
        cluster.awaitStatus("DONE", List.of(done));

        report(done.id(), "DONE", "\"text\":\"Prva.\",\"model\":\"m\"");
        report(done.id(), "DONE", "\"text\":\"Druga.\",\"model\":\"m\"");
        report(done.id(), "FAILED", "\"reason\":\"Late.\"");
        report(done.id(), "STARTED", "\"delivery\":0");
        report(done.id(), "RETURNED", "\"delivery\":0");
        report(cancelled.id(), "STARTED", "\"delivery\":0");
        report(cancelled.id(), "DONE", "\"text\":\"Kasna.\",\"model\":\"m\"");
        report(cancelled.id(), "RETURNED", "\"delivery\":0");
        report(999_999, "STARTED", "\"delivery\":0");
        report(999_999, "DONE", "\"text\":\"Niciji.\",\"model\":\"m\"");
        report(999_999, "RETURNED", "\"delivery\":0");
        Job last = cluster.ask(web, 1).get(0);
        report(last.id(), "FAILED", "\"reason\":\"The last word.\"");
        cluster.awaitStatus("FAILED", List.of(last));

        done.visitor()
                .get("/generations/" + done.id())
                .then()
                .body("status", equalTo("DONE"))
                .body("text", equalTo("Prva."));
        cancelled.visitor().get("/generations/" + cancelled.id()).then().body("status", equalTo("CANCELLED"));
        // Their jobs are in the queue still; a generator finds out that they are over.
        cluster.generator();
        cluster.assertNothingIsLost();
    }

    @Test
    void newerMessages_goToTheDeadLettersWithAReason() throws Exception {
        Job job = cluster.ask(web, 1).get(0);
        Cluster.BROKER.publish("generation.results", newer(job));
        assertThat(reasonOf(taken("generation.results.dead"))).contains("version 99");

        // As if a newer website had sent it.
        taken("generation.requests");
        Cluster.BROKER.publish("generation.requests", newer(job));
        cluster.generator();
        cluster.awaitStatus("FAILED", List.of(job));
        assertThat(job.reason()).contains("version 99");
        assertThat(reasonOf(taken("generation.requests.dead"))).contains("version 99");
        cluster.awaitStatus("DONE", cluster.ask(web, 1));
        cluster.assertNothingIsLost();
    }

    @Test
    void fullQueue_isRefusedUntilThereIsRoom() throws Exception {
        List<Job> jobs = cluster.ask(web, ROOM);
        web.visit()
                .generate("Kad")
                .then()
                .statusCode(503)
                .header("Retry-After", matchesPattern("[1-9][0-9]*"))
                .body("type", containsString("queue-full"));

        cluster.generator();
        cluster.awaitStatus("DONE", jobs);
        cluster.awaitStatus("DONE", cluster.ask(web, ROOM));
        cluster.assertNothingIsLost();
    }

    private static String newer(Job job) {
        return "{\"version\":99,\"id\":" + job.id() + "}";
    }

    /** As a generator would. */
    private static void report(long id, String outcome, String more) throws Exception {
        Cluster.BROKER.publish(
                "generation.results", "{\"version\":1,\"id\":%d,\"outcome\":\"%s\",%s}".formatted(id, outcome, more));
    }

    /** The next message of a queue, which is out of it then. */
    private static GetResponse taken(String queue) throws Exception {
        try (Connection connection = Cluster.BROKER.connect();
                Channel channel = connection.createChannel()) {
            return await().atMost(Cluster.LONG).until(() -> channel.basicGet(queue, true), got -> got != null);
        }
    }

    private static String reasonOf(GetResponse dead) {
        return dead.getProps().getHeaders().get("reason").toString();
    }
}
