package ml.ispovesti.generator;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import ml.ispovesti.confession.BlockList;
import ml.ispovesti.generator.ConfessionWriter.Availability;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.jboss.logging.Logger;

/** Tells the websites that this generator is there: every few seconds, and at once when something changed. */
@ApplicationScoped
class Presence {

    /** Those who have not been heard of for three of these are taken for dead. */
    static final Duration PERIOD = Duration.ofSeconds(5);

    private static final Logger LOG = Logger.getLogger(Presence.class);

    private final String name = UUID.randomUUID().toString();
    private final ConfessionWriter writer;
    private final Generator generator;
    private final ModelSwitch models;
    private final BlockList words;
    private final QueueMessages messages;
    private final LatestOnly<QueueMessages.Presence> out;
    private Cancellable ticks = () -> {};
    private volatile boolean stopping;

    Presence(
            ConfessionWriter writer,
            Generator generator,
            ModelSwitch models,
            BlockList words,
            QueueMessages messages,
            @Channel("generation-presence-out") MutinyEmitter<String> out) {
        this.writer = writer;
        this.generator = generator;
        this.models = models;
        this.words = words;
        this.messages = messages;
        this.out = new LatestOnly<>(presence -> out.send(messages.write(presence)), Duration.ZERO);
    }

    void begin() {
        writer.whenChanged(this::tell);
        models.whenDone(this::tell);
        ticks = Multi.createFrom()
                .ticks()
                .every(PERIOD)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .onOverflow()
                .drop()
                .subscribe()
                .with(
                        tick -> tell(),
                        failure -> LOG.error("Nobody is told any more that this generator is there", failure));
    }

    /** From now on it says that it is stopping. */
    void stop() {
        stopping = true;
        tell();
    }

    void end() {
        ticks.cancel();
    }

    private void tell() {
        Availability now = writer.availability();
        ModelSwitch.Outcome switched = models.outcome();
        out.offer(new QueueMessages.Presence(
                QueueMessages.VERSION,
                name,
                stopping ? Availability.State.STOPPING : now.state(),
                now.model(),
                stopping ? "it is stopping" : now.reason(),
                switched.answered(),
                switched.refused(),
                switched.refusal(),
                writer.slots(),
                generator.held(),
                generator.tokensPerSecond(),
                words.inUse().mark()));
    }
}
