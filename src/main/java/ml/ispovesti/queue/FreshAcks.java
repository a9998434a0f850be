package ml.ispovesti.queue;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.IncomingInterceptor;
import io.smallrye.reactive.messaging.rabbitmq.IncomingRabbitMQMessage;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/**
 * Lets a message be acknowledged only on the AMQP channel by which it came. Its delivery tag counts within that channel: on the next one, after a
 * reconnect, the same number is another message, or none, which closes the channel (AMQP 0-9-1, "precondition failed"). The broker gives out again what was
 * not acknowledged, and whoever takes it bears that.
 */
final class FreshAcks implements IncomingInterceptor {

    private static final Logger LOG = Logger.getLogger(FreshAcks.class);

    private long lastTag;
    private int connection;

    @Override
    public Message<?> afterMessageReceive(Message<?> message) {
        if (!(message instanceof IncomingRabbitMQMessage<?> received)) {
            return message;
        }
        int cameBy = connectionOf(received.getRabbitMQMessage().envelope().getDeliveryTag());
        return message.withAckWithMetadata(metadata -> {
            if (cameBy == connection()) {
                return message.ack(metadata);
            }
            LOG.debug("A message of a connection that is lost is not acknowledged");
            return CompletableFuture.completedFuture(null);
        });
    }

    /** Tags only grow within a channel. */
    private synchronized int connectionOf(long tag) {
        if (tag <= lastTag) {
            connection++;
        }
        lastTag = tag;
        return connection;
    }

    private synchronized int connection() {
        return connection;
    }

    @Override
    public void onMessageAck(Message<?> message) {
        // Nothing is left to do.
    }

    @Override
    public void onMessageNack(Message<?> message, Throwable reason) {
        // Nothing is left to do.
    }

    /** One for each channel whose messages are acknowledged. */
    static final class Producers {

        @Produces
        @Singleton
        @Identifier("generation-requests")
        IncomingInterceptor ofRequests() {
            return new FreshAcks();
        }

        @Produces
        @Singleton
        @Identifier("generation-results")
        IncomingInterceptor ofResults() {
            return new FreshAcks();
        }
    }
}
