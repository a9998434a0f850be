package ml.ispovesti.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import ml.ispovesti.queue.BrokerProcess;

/** Hears what goes through an exchange, beside those it is meant for. */
final class Listener implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<JsonNode> heard = new CopyOnWriteArrayList<>();
    private final List<Consumer<JsonNode>> reactions = new CopyOnWriteArrayList<>();
    private final Connection connection;

    private Listener(BrokerProcess broker, String exchange) throws Exception {
        connection = broker.connect();
        Channel channel = connection.createChannel();
        channel.exchangeDeclare(exchange, BuiltinExchangeType.DIRECT, true);
        String queue = channel.queueDeclare().getQueue();
        channel.queueBind(queue, exchange, exchange);
        channel.basicConsume(queue, true, (tag, message) -> hear(JSON.readTree(message.getBody())), tag -> {});
    }

    /** STARTED, RETURNED, DONE and FAILED of all generators. */
    static Listener toResults(BrokerProcess broker) throws Exception {
        return new Listener(broker, "generation.results");
    }

    /** Does it with every message to come, on the thread that hears them. */
    void each(Consumer<JsonNode> reaction) {
        reactions.add(reaction);
    }

    private void hear(JsonNode message) {
        heard.add(message);
        reactions.forEach(reaction -> reaction.accept(message));
    }

    Stream<JsonNode> heard() {
        return heard.stream();
    }

    /** The generations that had this outcome, as often as they had it. */
    List<Long> ids(String outcome) {
        return heard().filter(message -> message.path("outcome").asText().equals(outcome))
                .map(message -> message.path("id").asLong())
                .toList();
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
