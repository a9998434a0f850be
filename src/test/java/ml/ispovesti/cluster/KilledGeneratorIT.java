package ml.ispovesti.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import ml.ispovesti.ShowsOutputs;
import ml.ispovesti.SiteProcess;
import ml.ispovesti.cluster.Cluster.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Generators that die or are told to stop while they write. */
@ExtendWith(ShowsOutputs.class)
class KilledGeneratorIT {

    private static final int SLOTS = 4;

    @TempDir
    Path folder;

    private Cluster cluster;
    private Listener results;
    private SiteProcess web;

    @BeforeEach
    void start() throws Exception {
        cluster = Cluster.in(folder).slow();
        results = Listener.toResults(Cluster.BROKER);
        web = cluster.web().awaitReady();
    }

    @AfterEach
    void stop() throws Exception {
        results.close();
        cluster.close();
    }

    @Test
    void killedGenerator_losesNothingAndThePageSeesItStartAgain() throws Exception {
        SiteProcess first = cluster.generator().awaitReady();
        List<Job> jobs = cluster.ask(web, SLOTS + 2);
        List<Job> begun = jobs.subList(0, SLOTS);
        List<Browser> browsers = begun.stream().map(Browser::watch).toList();
        await().atMost(Cluster.LONG).until(() -> browsers.stream()
                .allMatch(browser -> browser.names().contains("token")));
        first.kill9();
        assertThat(results.ids("DONE")).isEmpty();

        cluster.generator();
        cluster.awaitStatus("DONE", jobs);
        for (int i = 0; i < SLOTS; i++) {
            Browser browser = browsers.get(i);
            await().until(browser::isOver);
            assertThat(browser.names()).contains("restarted").endsWith("done");
            // Followed by anything else it would be another wording of the same attempt.
            assertThat(browser.names().get(browser.names().indexOf("restarted") + 1))
                    .isIn("queued", "started");
            assertThat(browser.text()).isEqualTo(begun.get(i).text());
        }
        assertThat(cluster.count("starts = 2")).isEqualTo(SLOTS);
        assertThat(cluster.count("starts = 1")).isEqualTo(2);
        cluster.assertNothingIsLost();
    }

    /** No hook in the program: whoever begins the job is killed. */
    @Test
    void poisonousJob_failsAfterItsAttemptsAndItsNeighboursAreDone() throws Exception {
        var generator = new AtomicReference<>(cluster.generator().awaitReady());
        var poison = new AtomicReference<>(-1L);
        results.each(result -> {
            if (result.path("id").asLong() == poison.get()
                    && result.path("outcome").asText().equals("STARTED")) {
                generator.get().kill9();
            }
        });
        generator.get().signal("STOP");
        List<Job> jobs = cluster.ask(web, SLOTS + 1);
        Job guilty = jobs.get(1);
        poison.set(guilty.id());
        generator.get().signal("CONT");

        while (!guilty.status().equals("FAILED")) {
            await().atMost(Cluster.LONG)
                    .until(() -> !generator.get().isAlive() || guilty.status().equals("FAILED"));
            if (!generator.get().isAlive()) {
                generator.set(cluster.generator());
            }
        }
        assertThat(guilty.reason()).contains("3 times");
        assertThat(cluster.count("starts = 3 and id = " + guilty.id())).isEqualTo(1);
        List<Job> neighbours = jobs.stream().filter(job -> job != guilty).toList();
        cluster.awaitStatus("DONE", neighbours);
        assertThat(cluster.count("starts <= 2")).isEqualTo(neighbours.size());
        cluster.assertNothingIsLost();
    }

    @Test
    void stoppedGenerator_finishesWhatItHasBegunAndHandsTheRestBack() throws Exception {
        cluster.with("ISPOVESTI_GENERATOR_SLOTS", "2");
        SiteProcess killed = cluster.generator().awaitReady();
        Job alone = cluster.ask(web, 1).get(0);
        await().atMost(Cluster.LONG).until(() -> results.ids("STARTED").contains(alone.id()));
        killed.kill9();
        // That one waits behind the other, since it has to be alone now.
        Job begun = cluster.ask(web, 1).get(0);
        SiteProcess stopped = cluster.generator();
        await().atMost(Cluster.LONG)
                .until(() -> results.ids("STARTED").contains(begun.id())
                        && cluster.count("delivery = 1 and dispatched_to is not null") == 1
                        && Cluster.BROKER.waiting("generation.requests") == 0);

        stopped.signal("TERM");
        stopped.awaitHealth("/q/health/ready", 503);
        stopped.seen("/q/health/ready").then().body(containsString("it is stopping"));
        Job late = cluster.ask(web, 1).get(0);
        assertThat(stopped.exitCode()).isZero();
        cluster.awaitStatus("DONE", List.of(begun));
        cluster.awaitStatus("QUEUED", List.of(alone, late));
        assertThat(results.ids("STARTED")).containsOnlyOnce(alone.id(), begun.id());
        assertThat(results.ids("RETURNED")).containsExactly(alone.id(), alone.id());

        cluster.generator();
        cluster.awaitStatus("DONE", List.of(alone, late));
        cluster.assertNothingIsLost();
    }

    @Test
    void stoppedGeneratorOutOfTime_handsBackWhatItHasBegun() throws Exception {
        SiteProcess hasty = cluster.with("ISPOVESTI_DRAIN", "0s").generator().awaitReady();
        List<Job> jobs = cluster.ask(web, SLOTS);
        await().atMost(Cluster.LONG).until(() -> results.ids("STARTED").size() == SLOTS);

        hasty.signal("TERM");
        assertThat(hasty.exitCode()).isZero();
        assertThat(results.ids("DONE")).isEmpty();
        cluster.awaitStatus("QUEUED", jobs);

        cluster.generator();
        cluster.awaitStatus("DONE", jobs);
        assertThat(cluster.count("starts = 2")).isEqualTo(SLOTS);
        cluster.assertNothingIsLost();
    }
}
