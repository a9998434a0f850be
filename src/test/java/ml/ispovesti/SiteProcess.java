package ml.ispovesti;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.TerminalFailureException;

/** The packed program as a process of its own, as people run it; any number of them at a time. */
public final class SiteProcess implements AutoCloseable {

    private static final Path JAR =
            Path.of(System.getProperty("build.directory", "target"), "quarkus-app", "quarkus-run.jar");
    /** A start takes half the processor time without the second compiler, which pays off only for what runs long. */
    private static final List<String> JAVA =
            List.of("java", "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", JAR.toString());

    private static final String PORT = "QUARKUS_HTTP_PORT";
    private static final String MANAGEMENT_PORT = "QUARKUS_MANAGEMENT_PORT";

    private static final List<SiteProcess> STARTED = new CopyOnWriteArrayList<>();

    private final Process process;
    private final Path output;
    private final String uri;
    private final String managementUri;

    private SiteProcess(Process process, Path output, String uri, String managementUri) {
        this.process = process;
        this.output = output;
        this.uri = uri;
        this.managementUri = managementUri;
    }

    /** Starts the program with arguments; without any it serves, on free ports where the settings name none. */
    public static SiteProcess start(Path data, Map<String, String> settings, String... arguments) {
        try {
            List<String> command = new ArrayList<>(JAVA);
            command.addAll(List.of(arguments));
            Path output = Files.createTempFile(data, "output", ".log");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            Map<String, String> environment = new HashMap<>(settings);
            environment.putIfAbsent("DATA_DIR", data.toString());
            environment.putIfAbsent(PORT, "" + FreePort.find());
            environment.putIfAbsent(MANAGEMENT_PORT, "" + FreePort.find());
            builder.environment().putAll(environment);
            SiteProcess started = new SiteProcess(
                    builder.start(),
                    output,
                    "http://localhost:" + environment.get(PORT),
                    "http://localhost:" + environment.get(MANAGEMENT_PORT));
            STARTED.add(started);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void forgetStarted() {
        STARTED.clear();
    }

    static String outputsOfStarted() {
        return STARTED.stream()
                .map(process -> "---- " + process.uri + "\n" + process.output())
                .collect(Collectors.joining("\n"));
    }

    /** Where visitors find it. */
    public String uri() {
        return uri;
    }

    /** A request of somebody without a cookie. */
    public RequestSpecification request() {
        return given().baseUri(uri);
    }

    public Visit visit() {
        return new Visit(uri);
    }

    /** Health and metrics, which have a port of their own. */
    public Response seen(String path) {
        return given().baseUri(managementUri).get(path);
    }

    /** Waits until the health check at the path answers so. */
    public SiteProcess awaitHealth(String path, int status) {
        try {
            await("%s is %d".formatted(path, status))
                    .atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(100))
                    .ignoreExceptions()
                    .failFast("it ended", () -> !process.isAlive())
                    .until(() -> seen(path).statusCode(), code -> code == status);
            return this;
        } catch (ConditionTimeoutException | TerminalFailureException e) {
            throw new AssertionError(output(), e);
        }
    }

    public SiteProcess awaitReady() {
        return awaitHealth("/q/health/ready", 200);
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public void kill9() {
        process.destroyForcibly();
        exitCode();
    }

    public void signal(String name) {
        try {
            assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(pid()))
                            .start()
                            .waitFor())
                    .isZero();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public int exitCode() {
        try {
            if (!process.waitFor(90, TimeUnit.SECONDS)) {
                signal("QUIT");
                process.waitFor(1, TimeUnit.SECONDS);
                throw new AssertionError("It does not end; its output, and what its threads do:\n" + output());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public String output() {
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
