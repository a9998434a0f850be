package ml.ispovesti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packed program as a process of its own, as people run it. */
final class SiteProcess implements AutoCloseable {

    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");

    private final Process process;
    private final Path output;
    private final int managementPort;

    private SiteProcess(Process process, Path output, int managementPort) {
        this.process = process;
        this.output = output;
        this.managementPort = managementPort;
    }

    /** Starts the program with arguments; without any it is the site, on a free port that RestAssured then asks. */
    static SiteProcess start(Path data, Map<String, String> settings, String... arguments) {
        try {
            List<String> command = new ArrayList<>(List.of("java", "-Xmx256m", "-jar", JAR.toString()));
            command.addAll(List.of(arguments));
            Path output = Files.createTempFile(data, "output", ".log");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().put("DATA_DIR", data.toString());
            if (arguments.length == 0) {
                int port = freePort();
                builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
                RestAssured.port = port;
            }
            int managementPort = freePort();
            builder.environment().put("QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort));
            builder.environment().putAll(settings);
            return new SiteProcess(builder.start(), output, managementPort);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Waits until the health check at the path answers so. */
    SiteProcess awaitHealth(String path, int status) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptions()
                .until(() -> seen(path).statusCode(), code -> code == status);
        return this;
    }

    /** Health and metrics, which have a port of their own. */
    Response seen(String path) {
        return RestAssured.given().port(managementPort).get(path);
    }

    SiteProcess awaitReady() {
        return awaitHealth("/q/health/ready", 200);
    }

    long pid() {
        return process.pid();
    }

    void kill9() {
        process.destroyForcibly();
        exitCode();
    }

    void signal(String name) {
        try {
            assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(pid()))
                            .start()
                            .waitFor())
                    .isZero();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    int exitCode() {
        try {
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("it ends").isTrue();
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        kill9();
    }
}
