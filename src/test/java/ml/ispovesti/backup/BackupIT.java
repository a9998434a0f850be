package ml.ispovesti.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import ml.ispovesti.ShowsOutputs;
import ml.ispovesti.SiteProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The packed program: backed up beside a running site, and restored after it was stopped. */
@ExtendWith(ShowsOutputs.class)
class BackupIT {

    private static final Map<String, String> SETTINGS =
            Map.of("ISPOVESTI_HOUSE_STOCK", "0", "ISPOVESTI_LIMITS_VISITORS", "0", "ISPOVESTI_MODEL", "none-is-needed");

    private static final String RETURNING = "Ona koja se vraća.";

    @TempDir
    Path data;

    private SiteProcess site() {
        return SiteProcess.start(data, SETTINGS).awaitHealth("/q/health/live", 200);
    }

    private SiteProcess command(int exitCode, String... arguments) {
        SiteProcess command = SiteProcess.start(data, SETTINGS, arguments);
        assertThat(command.exitCode()).as(command.output()).isEqualTo(exitCode);
        assertThat(command.output()).doesNotContain("\tat ");
        return command;
    }

    private void importOne(String text) throws Exception {
        Path file = Files.writeString(Files.createTempFile(data, "one", ".txt"), text + "\n");
        command(0, "import", file.toString());
    }

    @Test
    void site_comesBackAsItWas() throws Exception {
        Path backup = data.resolve("copy.db");
        try (SiteProcess site = site()) {
            importOne(RETURNING);
            assertThat(command(0, "backup", backup.toString()).output()).contains("copy.db", "MB");
            assertThat(command(1, "backup", backup.toString()).output()).contains("there already");
            importOne("Ona koja se gubi.");

            assertThat(command(1, "restore", backup.toString()).output())
                    .contains("process " + site.pid(), "Stop that one first", "Nothing was changed");
            site.request().get("/api/v2/arena").then().statusCode(200);
        }

        assertThat(command(0, "restore", backup.toString()).output()).contains("1 confessions", "replaced-");
        assertThat(command(1, "restore", data.resolve("visitor.key").toString()).output())
                .contains("no SQLite database", "Nothing was changed");

        try (SiteProcess again = site()) {
            await().atMost(Duration.ofSeconds(20))
                    .until(
                            () -> again.request()
                                    .get("/api/v2/arena")
                                    .jsonPath()
                                    .getList("items.text"),
                            equalTo(List.of(RETURNING)));
        }
    }
}
