package ml.ispovesti.queue;

import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import ml.ispovesti.FreePort;

/**
 * A real RabbitMQ of one's own in a temporary folder, which can be killed and started again with what it kept, at the same port.
 */
public final class BrokerProcess implements AutoCloseable {

    /** The programs themselves; the wrappers on the PATH change to the system's user. */
    private static final Path PROGRAMS = Path.of("/usr/lib/rabbitmq/bin");

    private static final Duration STARTED_WITHIN = Duration.ofSeconds(90);

    private final Path folder;
    private final int port = FreePort.find();
    private final int innerPort = FreePort.find();
    private final int namesPort = FreePort.find();
    private Process process;

    private BrokerProcess() {
        try {
            folder = Files.createTempDirectory("broker");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One that is not started yet. */
    public static BrokerProcess create() {
        return new BrokerProcess();
    }

    public int port() {
        return port;
    }

    public BrokerProcess start() {
        try {
            process = program("rabbitmq-server").start();
        } catch (IOException e) {
            throw new UncheckedIOException("RabbitMQ does not start; ./test.sh installs it", e);
        }
        await().atMost(STARTED_WITHIN).pollInterval(Duration.ofMillis(200)).until(this::answers);
        return this;
    }

    private ProcessBuilder program(String name, String... arguments) {
        ProcessBuilder builder = new ProcessBuilder(PROGRAMS.resolve(name).toString());
        builder.command().addAll(List.of(arguments));
        builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile());
        Map<String, String> environment = builder.environment();
        environment.put("HOME", folder.toString());
        environment.put("RABBITMQ_NODENAME", "test" + port + "@localhost");
        environment.put("RABBITMQ_NODE_IP_ADDRESS", "127.0.0.1");
        environment.put("RABBITMQ_NODE_PORT", Integer.toString(port));
        environment.put("RABBITMQ_DIST_PORT", Integer.toString(innerPort));
        environment.put("RABBITMQ_MNESIA_BASE", folder.resolve("data").toString());
        environment.put("RABBITMQ_LOG_BASE", folder.resolve("log").toString());
        environment.put("RABBITMQ_PID_FILE", folder.resolve("pid").toString());
        environment.put(
                "RABBITMQ_ENABLED_PLUGINS_FILE", folder.resolve("plugins").toString());
        environment.put("ERL_EPMD_ADDRESS", "127.0.0.1");
        environment.put("ERL_EPMD_PORT", Integer.toString(namesPort));
        return builder;
    }

    private boolean answers() {
        try (Connection connection = connect()) {
            return connection.isOpen();
        } catch (Exception e) {
            return false;
        }
    }

    /** One that finds its way back after the broker was away. */
    public Connection connect() throws Exception {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setPort(port);
        factory.setNetworkRecoveryInterval(200);
        return factory.newConnection();
    }

    /** How many messages wait in a queue; those that a consumer holds are not among them. */
    public long waiting(String queue) throws Exception {
        try (Connection connection = connect();
                Channel channel = connection.createChannel()) {
            return channel.messageCount(queue);
        }
    }

    /** Those of the queues that hold messages: name, how many wait, how many a consumer has. */
    public List<String> notEmpty(List<String> queues) throws Exception {
        Process list = program(
                        "rabbitmqctl",
                        "-q",
                        "list_queues",
                        "--no-table-headers",
                        "name",
                        "messages_ready",
                        "messages_unacknowledged")
                .redirectOutput(ProcessBuilder.Redirect.PIPE)
                .start();
        try (var lines = list.inputReader()) {
            return lines.lines()
                    .filter(line -> queues.contains(line.split("\\s")[0]) && !line.matches("\\S+\\s+0\\s+0"))
                    .toList();
        }
    }

    /** The routing keys that are bound to an exchange. */
    public List<String> keysOf(String exchange) throws Exception {
        Process list = program("rabbitmqctl", "-q", "list_bindings", "--no-table-headers", "source_name", "routing_key")
                .redirectOutput(ProcessBuilder.Redirect.PIPE)
                .start();
        try (var lines = list.inputReader()) {
            return lines.lines()
                    .map(line -> line.split("\\t"))
                    .filter(line -> line[0].equals(exchange))
                    .map(line -> line[1])
                    .toList();
        }
    }

    /** Puts a message of one's own into an exchange whose routing key is its name. */
    public void publish(String exchange, String message) throws Exception {
        try (Connection connection = connect();
                Channel channel = connection.createChannel()) {
            channel.basicPublish(exchange, exchange, null, message.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** All of them at once, without a word: it is as if the machine had lost its power. */
    public void kill9() {
        process.descendants().toList().forEach(child -> {
            child.destroyForcibly();
            child.onExit().join();
        });
        process.destroyForcibly().onExit().join();
    }

    /** In good order, and then as before. */
    public void restart() {
        process.destroy();
        process.onExit().join();
        start();
    }

    @Override
    public void close() {
        if (process == null) {
            return;
        }
        // All of them have to be gone first: epmd refuses to end while a node is registered with it.
        kill9();
        try {
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
