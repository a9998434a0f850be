package ml.ispovesti.queue;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.rabbitmq.RabbitMQClient;
import java.util.List;

/**
 * What has to be there before anybody sends, since RabbitMQ confirms what it cannot route. The channels declare the same in
 * application.properties; arguments are constant, because those of a queue that is there cannot be changed.
 */
final class Topology {

    static final String EVENTS = "generation.events";

    static final List<String> LASTING_QUEUES = List.of("generation.requests", "generation.results");

    private static final JsonObject QUORUM = new JsonObject().put("x-queue-type", "quorum");

    private Topology() {}

    static String dead(String queue) {
        return queue + ".dead";
    }

    static Uni<Void> declare(RabbitMQClient client) {
        Uni<Void> all = client.exchangeDeclare(EVENTS, "topic", true, false)
                .chain(() -> client.exchangeDeclare("generation.control", "fanout", true, false))
                .chain(() -> client.exchangeDeclare("generation.presence", "fanout", true, false));
        for (String queue : LASTING_QUEUES) {
            all = all.chain(() -> declareLasting(client, queue));
        }
        return all;
    }

    private static Uni<Void> declareLasting(RabbitMQClient client, String queue) {
        JsonObject arguments =
                QUORUM.copy().put("x-dead-letter-exchange", dead(queue)).put("x-dead-letter-routing-key", queue);
        return client.exchangeDeclare(queue, "direct", true, false)
                .chain(() -> client.exchangeDeclare(dead(queue), "direct", true, false))
                .chain(() -> client.queueDeclare(dead(queue), true, false, false, QUORUM))
                .chain(() -> client.queueBind(dead(queue), dead(queue), queue))
                .chain(() -> client.queueDeclare(queue, true, false, false, arguments))
                .chain(() -> client.queueBind(queue, queue, queue));
    }
}
