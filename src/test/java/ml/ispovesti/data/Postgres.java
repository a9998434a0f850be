package ml.ispovesti.data;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A real PostgreSQL of one's own: a free port, everything in a temporary folder, gone after the tests. In the build for PostgreSQL
 * every test of Quarkus' has one (src/test/postgresql).
 */
public class Postgres implements QuarkusTestResourceLifecycleManager {

    private static final String USER = "ispovesti";

    private Path folder;

    /** @return the settings of a site that uses it */
    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory("postgres");
            if (isRoot()) {
                Files.setOwner(
                        folder,
                        folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postgres"));
            }
            int port = freePort();
            run("initdb", "--pgdata=" + data(), "--username=" + USER, "--encoding=UTF8", "--no-locale", "--no-sync");
            run(
                    "pg_ctl",
                    "start",
                    "--wait",
                    "--pgdata=" + data(),
                    "--log=" + folder.resolve("log"),
                    "--options=" + "-F -h 127.0.0.1 -p " + port + " -c unix_socket_directories=''");
            return Map.of(
                    "quarkus.datasource.jdbc.url",
                    "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                    "quarkus.datasource.username",
                    USER);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start; ./test.sh installs it", e);
        }
    }

    @Override
    public void stop() {
        if (folder == null) {
            return;
        }
        try {
            run("pg_ctl", "stop", "--wait", "--mode=immediate", "--pgdata=" + data());
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    /** Its programs refuse to be run by root, so root runs them as the user whom the package made. */
    private static void run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
        }
        command.add(programs().resolve(program).toString());
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(program, ".log");
        try {
            int exit = new ProcessBuilder(command)
                    .directory(output.getParent().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IOException(command + " ended with " + exit + ": " + Files.readString(output));
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            Files.delete(output);
        }
    }

    /** Debian keeps them off the PATH, by version. */
    private static Path programs() throws IOException {
        try (var versions = Files.newDirectoryStream(Path.of("/usr/lib/postgresql"), "[0-9]*")) {
            for (Path version : versions) {
                return version.resolve("bin");
            }
        }
        throw new IOException("There is no PostgreSQL in /usr/lib/postgresql");
    }
}
