package ml.ispovesti.staff;

import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import ml.ispovesti.FreePort;

/** A real provider of OpenID Connect, with the people of {@code src/test/keycloak}. */
final class Keycloak implements AutoCloseable {

    private static final Path UNPACKED = Path.of(System.getProperty("build.directory", "target"), "keycloak");
    private static final Path REALM = Path.of("src/test/keycloak/site-realm.json");

    private final Process process;
    private final String issuer;

    private Keycloak(Process process, String issuer) {
        this.process = process;
        this.issuer = issuer;
    }

    /** @param output where what it says goes */
    static Keycloak start(Path output) throws IOException {
        Path home = home();
        Path realms = Files.createDirectories(home.resolve("data/import"));
        Files.writeString(realms.resolve(REALM.getFileName()), Files.readString(REALM));
        int port = FreePort.find();
        ProcessBuilder builder = new ProcessBuilder(
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--import-realm",
                        "--cache=local",
                        "--http-port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
        Keycloak keycloak = new Keycloak(builder.start(), "http://localhost:" + port + "/realms/site");
        return keycloak.awaitReady(output);
    }

    private static Path home() throws IOException {
        try (Stream<Path> folders = Files.list(UNPACKED)) {
            return folders.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }

    private Keycloak awaitReady(Path output) {
        await("Keycloak answers, see " + output)
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(500))
                .ignoreExceptions()
                .failFast("it ended", () -> !process.isAlive())
                .until(() -> RestAssured.get(issuer + "/.well-known/openid-configuration")
                                .statusCode()
                        == 200);
        return this;
    }

    String issuer() {
        return issuer;
    }

    /** Its script starts Java as another process. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
