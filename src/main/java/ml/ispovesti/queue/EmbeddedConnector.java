package ml.ispovesti.queue;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.smallrye.reactive.messaging.connector.InboundConnector;
import io.smallrye.reactive.messaging.connector.OutboundConnector;
import io.smallrye.reactive.messaging.providers.helpers.MultiUtils;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Flow;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;

/**
 * Channels inside one process, for a site that needs no broker. It reads the names that the RabbitMQ connector reads: an outgoing
 * channel's exchange is an incoming channel's, and max-outstanding-messages is the prefetch. Memory is not safe, so where
 * {@code confirm-when-handled} is set, an outgoing message is confirmed when whoever takes it has acknowledged it.
 */
@ApplicationScoped
@Connector(EmbeddedConnector.NAME)
class EmbeddedConnector implements InboundConnector, OutboundConnector {

    static final String NAME = "embedded";

    private final Map<String, EmbeddedQueue> queues = new ConcurrentHashMap<>();

    @Override
    public Flow.Publisher<? extends Message<?>> getPublisher(Config channel) {
        int prefetch = channel.getOptionalValue("max-outstanding-messages", Integer.class)
                .orElse(Integer.MAX_VALUE);
        return Multi.createFrom()
                .emitter(emitter -> consume(queue(channel), prefetch, emitter), BackPressureStrategy.BUFFER);
    }

    private static void consume(EmbeddedQueue queue, int prefetch, MultiEmitter<? super Message<?>> emitter) {
        Predicate<Message<?>> consumer = message -> {
            boolean there = !emitter.isCancelled();
            emitter.emit(message);
            return there;
        };
        emitter.onTermination(() -> queue.leave(consumer));
        queue.consume(prefetch, consumer);
    }

    @Override
    public Flow.Subscriber<? extends Message<?>> getSubscriber(Config channel) {
        EmbeddedQueue queue = queue(channel);
        boolean handled =
                channel.getOptionalValue("confirm-when-handled", Boolean.class).orElse(false);
        return MultiUtils.via(multi -> multi.invoke(message -> {
            var settled = queue.offer(message.getPayload());
            if (handled) {
                settled.thenCompose(done -> message.ack());
            } else {
                message.ack();
            }
        }));
    }

    private EmbeddedQueue queue(Config channel) {
        return queues.computeIfAbsent(channel.getValue("exchange.name", String.class), EmbeddedQueue::new);
    }
}
