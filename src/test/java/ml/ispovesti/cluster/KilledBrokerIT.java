package ml.ispovesti.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

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

/** A broker that goes away and comes back. */
@ExtendWith(ShowsOutputs.class)
class KilledBrokerIT {

    @TempDir
    Path folder;

    private Cluster cluster;
    private SiteProcess web;
    private SiteProcess generator;

    @BeforeEach
    void start() throws Exception {
        cluster = Cluster.in(folder);
        web = cluster.web();
        generator = cluster.generator().awaitReady();
        web.awaitReady();
    }

    @AfterEach
    void stop() {
        cluster.close();
    }

    @Test
    void brokerAway_requestsAreAcceptedAndDoneWhenItIsBack() throws Exception {
        Cluster.BROKER.kill9();
        SiteProcess early = cluster.generator();
        List<Job> jobs;
        try {
            jobs = cluster.ask(web, 5);
            assertThat(cluster.count("dispatched_to is null")).isEqualTo(5);
            early.awaitHealth("/q/health/started", 200);
            early.seen("/q/health/live").then().statusCode(200);
            early.seen("/q/health/ready").then().statusCode(503).body(containsString("RabbitMQ is not connected"));
            await().until(() -> early.output().contains("RabbitMQ cannot be reached"));
        } finally {
            Cluster.BROKER.start();
        }
        cluster.awaitStatus("DONE", jobs);
        cluster.assertNothingIsLost();

        generator.kill9();
        early.awaitReady();
        cluster.awaitStatus("DONE", cluster.ask(web, 1));
        cluster.assertNothingIsLost();
    }

    @Test
    void brokerRestartedInTheMiddleOfAHundredJobs_losesNothing() throws Exception {
        generator.signal("STOP");
        List<Job> jobs = cluster.ask(web, 100);
        generator.signal("CONT");
        await().atMost(Cluster.LONG).until(() -> cluster.count("status = 'DONE'") >= 10);
        Cluster.BROKER.restart();
        assertThat(cluster.count("status in ('QUEUED', 'RUNNING')")).isPositive();

        cluster.awaitStatus("DONE", jobs);
        cluster.assertNothingIsLost();
    }
}
