package ml.ispovesti.queue;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.List;
import java.util.Map;

/** A {@link BrokerProcess} for the program that runs inside the test. */
public class Broker implements QuarkusTestResourceLifecycleManager {

    private static BrokerProcess broker;

    @Override
    public Map<String, String> start() {
        broker = BrokerProcess.create().start();
        return Map.of(
                "ispovesti.queue", "rabbitmq",
                "rabbitmq-host", "localhost",
                "rabbitmq-port", Integer.toString(broker.port()));
    }

    /** How many messages queues hold, those included that somebody has and has not acknowledged. */
    static long held(String... queues) throws Exception {
        return broker.held(List.of(queues));
    }

    /** The routing keys that are bound to an exchange. */
    static List<String> keysOf(String exchange) throws Exception {
        return broker.keysOf(exchange);
    }

    /** Puts a message of one's own into an exchange. */
    static void publish(String exchange, String message) throws Exception {
        broker.publish(exchange, message);
    }

    @Override
    public void stop() {
        if (broker != null) {
            broker.close();
        }
    }
}
