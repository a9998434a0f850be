package ml.ispovesti.generator;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.rabbitmq.OutgoingRabbitMQMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.jboss.logging.Logger;

/** Where messages go that cannot be read, for people to look at. */
@ApplicationScoped
public class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private static final Duration CONFIRMED_WITHIN = Duration.ofSeconds(10);

    private final MutinyEmitter<String> out;

    DeadLetters(@Channel("generation-dead-out") MutinyEmitter<String> out) {
        this.out = out;
    }

    /**
     * Puts it into the queue's dead letters, with the reason in a header.
     *
     * @return done when it is safe there
     */
    public Uni<Void> bury(String queue, String message, RuntimeException reason) {
        LOG.errorf("A message goes to the dead letters of %s: %s", queue, reason.getMessage());
        Metadata address = Metadata.of(OutgoingRabbitMQMetadata.builder()
                .withRoutingKey(queue + ".dead")
                .withHeader("reason", reason.getMessage())
                .build());
        return out.sendMessage(Message.of(message, address))
                .ifNoItem()
                .after(CONFIRMED_WITHIN)
                .fail();
    }
}
