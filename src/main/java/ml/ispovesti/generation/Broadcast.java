package ml.ispovesti.generation;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.rabbitmq.OutgoingRabbitMQMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;
import ml.ispovesti.generator.QueueMessages;
import ml.ispovesti.generator.QueueMessages.Control;
import ml.ispovesti.generator.QueueMessages.Progress;
import ml.ispovesti.queue.Aside;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.jboss.logging.Logger;

/**
 * What this website tells the others and all generators. Nothing here has to arrive: the rows tell the same, only later, and a generator that
 * does not hear works in vain.
 */
@ApplicationScoped
public class Broadcast {

    private static final Logger LOG = Logger.getLogger(Broadcast.class);

    private final Aside aside;
    private final QueueMessages messages;
    private final MutinyEmitter<String> control;
    private final MutinyEmitter<String> events;

    Broadcast(
            Aside aside,
            QueueMessages messages,
            @Channel("generation-control-out") MutinyEmitter<String> control,
            @Channel("generation-events-out") MutinyEmitter<String> events) {
        this.aside = aside;
        this.messages = messages;
        this.control = control;
        this.events = events;
    }

    /** To the websites where somebody watches it: something else than the text changed. */
    void changed(long id) {
        Metadata key = Metadata.of(OutgoingRabbitMQMetadata.builder()
                .withRoutingKey(Long.toString(id))
                .build());
        tell(() -> events.sendMessage(Message.of(messages.write(Progress.changed(id)), key)));
    }

    /** To all generators: whoever holds this one, let it go. */
    void over(long id) {
        tell(() -> control.send(messages.write(Control.cancel(id))));
    }

    /** To all generators. @param request names the wish, see {@link QueueMessages.Presence}; null where nobody waits for an answer */
    public void use(String model, String request) {
        tell(() -> control.send(messages.write(Control.use(model, request))));
    }

    /** To all generators: these are the blocked words from now on. */
    public void block(List<String> words) {
        tell(() -> control.send(messages.write(Control.block(words))));
    }

    private void tell(Supplier<Uni<Void>> message) {
        aside.run(() -> Uni.createFrom()
                .deferred(message::get)
                .subscribe()
                .with(sent -> {}, lost -> LOG.warnf("A message to the others is lost: %s", lost.toString())));
    }
}
