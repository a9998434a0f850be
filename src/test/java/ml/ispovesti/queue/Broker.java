package ml.ispovesti.queue;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
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

    /** How many messages wait in a queue. */
    public static long waiting(String queue) throws Exception {
        return broker.waiting(queue);
    }

    /** Puts a message of one's own into an exchange. */
    public static void publish(String exchange, String message) throws Exception {
        broker.publish(exchange, message);
    }

    @Override
    public void stop() {
        if (broker != null) {
            broker.close();
        }
    }
}
