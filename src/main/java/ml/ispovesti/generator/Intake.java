package ml.ispovesti.generator;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.reactive.messaging.rabbitmq.IncomingRabbitMQMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import ml.ispovesti.generator.ConfessionWriter.Availability;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/** Takes jobs from the queue while there is a model that can write them, until the process is told to stop. */
@ApplicationScoped
class Intake {

    private static final Logger LOG = Logger.getLogger(Intake.class);
    /** For the reports of what was given back. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(3);

    private final Multi<Message<String>> requests;
    private final Generator generator;
    private final ConfessionWriter writer;
    private final Duration drain;
    private Cancellable subscription;
    private volatile boolean stopping;

    Intake(
            @Channel("generation-requests") Multi<Message<String>> requests,
            Generator generator,
            ConfessionWriter writer,
            @ConfigProperty(name = "ispovesti.drain") Duration drain) {
        this.requests = requests;
        this.generator = generator;
        this.writer = writer;
        this.drain = drain;
    }

    void begin() {
        writer.whenChanged(this::adjust);
    }

    boolean isStopping() {
        return stopping;
    }

    private void adjust() {
        boolean gaveUp;
        synchronized (this) {
            // Asked in here, so that of two changes at once the last one holds.
            boolean ready = writer.availability().state() == Availability.State.READY;
            if (ready && !stopping && subscription == null) {
                generator.open();
                subscription = subscribe();
            }
            gaveUp = !ready && subscription != null;
            if (gaveUp) {
                unsubscribe();
            }
        }
        if (gaveUp) {
            generator.returnAll();
        }
    }

    private Cancellable subscribe() {
        return requests.subscribe()
                .with(
                        message -> generator.take(message, wasGivenOutBefore(message)),
                        failure -> LOG.error("No more jobs can be taken", failure));
    }

    private void unsubscribe() {
        if (subscription != null) {
            generator.close();
            subscription.cancel();
            subscription = null;
        }
    }

    private static boolean wasGivenOutBefore(Message<String> message) {
        return message.getMetadata(IncomingRabbitMQMetadata.class)
                .map(IncomingRabbitMQMetadata::isRedeliver)
                .orElse(false);
    }

    /** Takes nothing more. */
    synchronized void close() {
        stopping = true;
        unsubscribe();
    }

    /** Waits until what was begun is finished, for as long as the settings allow, and gives back the rest. */
    void drain() {
        generator.returnWaiting();
        if (!idleWithin(drain)) {
            LOG.warnf("After %d s some jobs are given back unfinished", drain.toSeconds());
            generator.returnAll();
            idleWithin(LAST_WORDS);
        }
    }

    private boolean idleWithin(Duration time) {
        try {
            generator.idle().get(time.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
