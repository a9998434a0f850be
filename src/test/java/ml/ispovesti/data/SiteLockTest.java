package ml.ispovesti.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With processes, since a lock is a whole process's. */
class SiteLockTest {

    @TempDir
    Path folder;

    private final List<Process> sites = new ArrayList<>();

    @AfterEach
    void stop() throws InterruptedException {
        for (Process site : sites) {
            site.destroyForcibly().waitFor();
        }
    }

    @Test
    void websites_shareAFolder() throws IOException {
        assertThat(site(true)).isEqualTo(Site.OPEN);
        assertThat(site(true)).isEqualTo(Site.OPEN);
        assertThat(site(false))
                .contains("Another site", "process " + sites.get(1).pid());
    }

    @Test
    void wholeSite_hasItsFolderForItself() throws Exception {
        assertThat(site(false)).isEqualTo(Site.OPEN);
        assertThat(site(false)).contains("process " + sites.get(0).pid());
        assertThat(site(true)).contains("process " + sites.get(0).pid());

        stop();
        assertThat(site(true)).isEqualTo(Site.OPEN);
    }

    /** @return what it says: that it is open, or why it is not */
    private String site(boolean shared) throws IOException {
        Process site = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Site.class.getName(),
                        folder.toString(),
                        Boolean.toString(shared))
                .start();
        sites.add(site);
        BufferedReader said = site.inputReader();
        return said.readLine();
    }

    /** Takes the folder and holds it until it is killed. */
    static final class Site {

        static final String OPEN = "open";

        public static void main(String... args) throws Exception {
            try {
                SiteLock.take(Path.of(args[0]), Boolean.parseBoolean(args[1]));
            } catch (StartRefused e) {
                System.out.println(e.getMessage());
                return;
            }
            System.out.println(OPEN);
            Thread.currentThread().join();
        }
    }
}
