package ml.ispovesti.queue;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.operators.multi.processors.UnicastProcessor;
import io.smallrye.reactive.messaging.connector.InboundConnector;
import io.vertx.mutiny.rabbitmq.RabbitMQClient;
import io.vertx.rabbitmq.QueueOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Flow;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;
import org.jboss.logging.Logger;

/**
 * A queue of events of this process alone, bound only to what it follows. A channel of the RabbitMQ connector has the bindings of its settings;
 * those of this one come and go.
 */
@ApplicationScoped
@Default
@Connector(EventQueue.NAME)
class EventQueue implements InboundConnector, Topics {

    static final String NAME = "rabbitmq-topics";

    private static final Logger LOG = Logger.getLogger(EventQueue.class);

    private final Aside aside;
    private final String queue = Topology.EVENTS + "." + UUID.randomUUID();
    private final Set<String> followed = ConcurrentHashMap.newKeySet();
    /** Keeps what comes quicker than it is taken. */
    private final UnicastProcessor<Message<String>> messages = UnicastProcessor.create();
    /** Whether there is a channel for what comes. */
    private volatile boolean used;
    /** The one that is connected, if any. */
    private volatile RabbitMQClient client;

    EventQueue(Aside aside) {
        this.aside = aside;
    }

    @Override
    public Flow.Publisher<? extends Message<?>> getPublisher(Config channel) {
        used = true;
        return messages;
    }

    /** Until the queue is there again, nothing can be bound to it. */
    void disconnected() {
        client = null;
    }

    /** For each new connection: queue and bindings of the last one died with it. */
    Uni<Void> declare(RabbitMQClient connected) {
        if (!used) {
            return Uni.createFrom().voidItem();
        }
        // Known as connected first, so that a key is bound by one or the other, however they meet.
        return connected
                .queueDeclare(queue, false, true, true)
                .invoke(() -> client = connected)
                .chain(() -> bindAll(connected));
    }

    private Uni<Void> bindAll(RabbitMQClient connected) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (String key : followed) {
            all = all.chain(() -> connected.queueBind(queue, Topology.EVENTS, key));
        }
        return all;
    }

    /** Once: the client takes it up again itself after each new connection. */
    Uni<Void> consume(RabbitMQClient connected) {
        if (!used) {
            return Uni.createFrom().voidItem();
        }
        return connected
                .basicConsumer(queue, new QueueOptions().setAutoAck(true))
                .invoke(consumer -> consumer.handler(
                        message -> messages.onNext(Message.of(message.body().toString()))))
                .replaceWithVoid();
    }

    @Override
    public void follow(String key) {
        followed.add(key);
        change("followed", key, broker -> broker.queueBind(queue, Topology.EVENTS, key));
    }

    @Override
    public void leave(String key) {
        followed.remove(key);
        change("left", key, broker -> broker.queueUnbind(queue, Topology.EVENTS, key));
    }

    private void change(String what, String key, Function<RabbitMQClient, Uni<Void>> by) {
        RabbitMQClient broker = client;
        if (broker != null && broker.isConnected()) {
            aside.run(() -> by.apply(broker)
                    .subscribe()
                    .with(done -> {}, failure -> LOG.debugf("%s is not %s: %s", key, what, failure.getMessage())));
        }
    }
}
