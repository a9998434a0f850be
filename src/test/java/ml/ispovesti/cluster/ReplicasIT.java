package ml.ispovesti.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ml.ispovesti.ShowsOutputs;
import ml.ispovesti.SiteProcess;
import ml.ispovesti.cluster.Cluster.Job;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two websites at once over one database. */
@Tag("database")
@ExtendWith(ShowsOutputs.class)
class ReplicasIT {

    @TempDir
    Path folder;

    @Test
    void twoWebsites_areOneSite() throws Exception {
        try (Cluster cluster = Cluster.in(folder).slow().with("ISPOVESTI_PROMOTION_CRON", "0/2 * * * * ?")) {
            SiteProcess one = cluster.web();
            SiteProcess other = cluster.web().awaitReady();
            one.awaitReady();
            List<Job> jobs = new ArrayList<>(cluster.ask(one, 6));
            jobs.addAll(cluster.ask(other, 6));
            // Each is watched where it was not asked for, and before anything is written.
            List<Browser> browsers = jobs.stream()
                    .map(job -> jobs.indexOf(job) < 6 ? job.at(other) : job.at(one))
                    .map(Browser::watch)
                    .toList();
            await().until(() -> browsers.stream().allMatch(browser -> browser.connections() > 0));
            cluster.generator();

            for (int i = 0; i < jobs.size(); i++) {
                Browser browser = browsers.get(i);
                await().atMost(Cluster.LONG).until(browser::isOver);
                assertThat(browser.names()).containsOnlyOnce("started").endsWith("done");
                assertThat(browser.names().stream().filter("token"::equals)).hasSizeGreaterThan(1);
                assertThat(browser.text()).isEqualTo(jobs.get(i).text());
            }
            assertThat(cluster.count("starts = 1 and delivery = 0")).isEqualTo(jobs.size());
            roundsAreHeldOnce(cluster, other, jobs);
            cluster.assertNothingIsLost();
        }
    }

    private static void roundsAreHeldOnce(Cluster cluster, SiteProcess other, List<Job> drafts) throws Exception {
        for (Job draft : drafts) {
            draft.at(other).visitor().publish(draft.id(), null).then().statusCode(201);
        }
        // Both look each second whether one is due.
        await().atMost(Cluster.LONG).until(() -> cluster.number("select count(*) from round") >= 6);
        assertThat(cluster.number("select count(*) - count(distinct due_at) from round"))
                .isZero();
        assertThat(cluster.number("select count(*) from confession where stage = 'PUBLISHED'"))
                .isEqualTo(cluster.number("select count(*) from round where promoted_id is not null"));
    }
}
