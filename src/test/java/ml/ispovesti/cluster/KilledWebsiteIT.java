package ml.ispovesti.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import ml.ispovesti.ShowsOutputs;
import ml.ispovesti.SiteProcess;
import ml.ispovesti.cluster.Cluster.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A website that dies or is told to stop while people watch. */
@ExtendWith(ShowsOutputs.class)
class KilledWebsiteIT {

    @TempDir
    Path folder;

    private Cluster cluster;
    private Listener results;
    private SiteProcess web;

    @BeforeEach
    void start() throws Exception {
        cluster = Cluster.in(folder).slow();
        results = Listener.toResults(Cluster.BROKER);
        web = cluster.web();
        cluster.generator().awaitReady();
        web.awaitReady();
    }

    @AfterEach
    void stop() throws Exception {
        results.close();
        cluster.close();
    }

    @Test
    void killedWebsite_findsTheResultsWhenItIsBackAndStreamsGoOn() throws Exception {
        goesAwayWhilePeopleWatch(SiteProcess::kill9);
    }

    @Test
    void stoppedWebsite_doesTheSameInGoodOrder() throws Exception {
        goesAwayWhilePeopleWatch(site -> {
            site.signal("TERM");
            assertThat(site.exitCode()).isZero();
        });
    }

    /** Eight jobs: four are finished while nobody is there to store it, and four are being written when somebody is again. */
    private void goesAwayWhilePeopleWatch(Consumer<SiteProcess> end) throws Exception {
        List<Job> jobs = cluster.ask(web, 8);
        List<Browser> browsers = jobs.stream().map(Browser::watch).toList();
        await().atMost(Cluster.LONG)
                .until(() -> browsers.stream()
                                .filter(browser -> browser.names().contains("token"))
                                .count()
                        >= 4);
        end.accept(web);
        await().atMost(Cluster.LONG).until(() -> results.ids("DONE").size() >= 4);
        assertThat(Cluster.BROKER.waiting("generation.results")).isGreaterThanOrEqualTo(4);

        cluster.webAgain(web).awaitReady();
        for (int i = 0; i < jobs.size(); i++) {
            Browser browser = browsers.get(i);
            await().atMost(Cluster.LONG).until(browser::isOver);
            assertThat(browser.connections()).isGreaterThan(1);
            assertThat(browser.names()).endsWith("done");
            assertThat(browser.text()).isEqualTo(jobs.get(i).text());
        }
        assertThat(cluster.count("starts = 1")).isEqualTo(jobs.size());
        cluster.assertNothingIsLost();
    }
}
