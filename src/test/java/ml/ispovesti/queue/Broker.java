package ml.ispovesti.queue;

import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A real RabbitMQ of one's own: free ports, everything in a temporary folder, gone after the tests. */
public class Broker implements QuarkusTestResourceLifecycleManager {

    /** The program itself; the wrapper on the PATH changes to the system's user. */
    private static final String SERVER = "/usr/lib/rabbitmq/bin/rabbitmq-server";

    private static int port;

    private Path folder;
    private int namesPort;
    private Process process;

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory("broker");
            port = freePort();
            namesPort = freePort();
            process = server().start();
        } catch (IOException e) {
            throw new UncheckedIOException("RabbitMQ does not start; ./test.sh installs it", e);
        }
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(500))
                .until(Broker::answers);
        return Map.of(
                "ispovesti.queue", "rabbitmq",
                "rabbitmq-host", "localhost",
                "rabbitmq-port", Integer.toString(port));
    }

    private ProcessBuilder server() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(SERVER)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.log").toFile());
        Map<String, String> environment = builder.environment();
        environment.put("HOME", folder.toString());
        environment.put("RABBITMQ_NODENAME", "test" + port + "@localhost");
        environment.put("RABBITMQ_NODE_IP_ADDRESS", "127.0.0.1");
        environment.put("RABBITMQ_NODE_PORT", Integer.toString(port));
        environment.put("RABBITMQ_DIST_PORT", Integer.toString(freePort()));
        environment.put("RABBITMQ_MNESIA_BASE", folder.resolve("data").toString());
        environment.put("RABBITMQ_LOG_BASE", folder.resolve("log").toString());
        environment.put("RABBITMQ_PID_FILE", folder.resolve("pid").toString());
        environment.put(
                "RABBITMQ_ENABLED_PLUGINS_FILE", folder.resolve("plugins").toString());
        environment.put("ERL_EPMD_ADDRESS", "127.0.0.1");
        environment.put("ERL_EPMD_PORT", Integer.toString(namesPort));
        return builder;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static boolean answers() {
        try (Connection connection = connect()) {
            return connection.isOpen();
        } catch (Exception e) {
            return false;
        }
    }

    private static Connection connect() throws Exception {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setPort(port);
        return factory.newConnection();
    }

    /** How many messages wait in a queue. */
    public static long waiting(String queue) throws Exception {
        try (Connection connection = connect();
                Channel channel = connection.createChannel()) {
            return channel.messageCount(queue);
        }
    }

    /** Puts a message of one's own into an exchange. */
    public static void publish(String exchange, String message) throws Exception {
        try (Connection connection = connect();
                Channel channel = connection.createChannel()) {
            channel.basicPublish(exchange, exchange, null, message.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    @Override
    public void stop() {
        if (process == null) {
            return;
        }
        // All of them have to be gone first: epmd refuses to end while a node is registered with it.
        process.descendants().toList().forEach(child -> {
            child.destroyForcibly();
            child.onExit().join();
        });
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
            ProcessBuilder names = new ProcessBuilder("epmd", "-port", Integer.toString(namesPort), "-kill");
            names.redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor(10, TimeUnit.SECONDS);
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
