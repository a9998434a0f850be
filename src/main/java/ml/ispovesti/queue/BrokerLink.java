package ml.ispovesti.queue;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.Promise;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.rabbitmq.RabbitMQClient;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** A connection of its own to RabbitMQ, for what channels cannot do. With the embedded queue there is none, and everything is always ready. */
@ApplicationScoped
public class BrokerLink {

    private static final Logger LOG = Logger.getLogger(BrokerLink.class);
    private static final Duration FIRST_RETRY = Duration.ofMillis(500);
    /** At the start. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** Counted by who waits: timers of the worker pool are no help while that pool is being stopped. */
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(2);

    private static final Duration LONGEST_RETRY = Duration.ofSeconds(2);

    private final ConnectionOptions options;
    private final Vertx vertx;
    private final EventQueue events;
    private final boolean used;
    private volatile RabbitMQClient client;
    private volatile boolean declared;
    private volatile boolean stopped;
    private final AtomicBoolean saidAway = new AtomicBoolean();
    private Cancellable watch = () -> {};

    BrokerLink(
            ConnectionOptions options,
            Vertx vertx,
            EventQueue events,
            @ConfigProperty(name = "ispovesti.queue") String queue,
            @ConfigProperty(name = "ispovesti.command", defaultValue = "false") boolean command) {
        this.options = options;
        this.vertx = vertx;
        this.events = events;
        this.used = queue.equals("rabbitmq") && !command;
    }

    void connect(@Observes @Priority(1_001) StartupEvent event) {
        if (used) {
            options.get()
                    .invoke(known -> client = RabbitMQClient.create(vertx, known))
                    .invoke(() -> client.getDelegate().addConnectionEstablishedCallback(this::established))
                    .chain(this::start)
                    .chain(() -> events.consume(client)
                            .onFailure(failure -> !stopped)
                            .retry()
                            .withBackOff(FIRST_RETRY, LONGEST_RETRY)
                            .indefinitely())
                    .subscribe()
                    .with(connected -> {}, failure -> LOG.error("RabbitMQ cannot be used", failure));
            watch = Multi.createFrom()
                    .ticks()
                    .startingAfter(PATIENCE)
                    .every(Duration.ofSeconds(1))
                    .filter(tick -> !ready())
                    .subscribe()
                    .with(tick -> away());
        }
    }

    /** Once for each time that it is away. */
    private void away() {
        if (saidAway.compareAndSet(false, true)) {
            LOG.warn("RabbitMQ cannot be reached, and jobs wait until it can");
        }
    }

    private Uni<Void> start() {
        return client.start()
                .onFailure(failure -> !stopped)
                .retry()
                .withBackOff(FIRST_RETRY, LONGEST_RETRY)
                .indefinitely();
    }

    private void established(Promise<Void> promise) {
        declared = false;
        events.disconnected();
        Topology.declare(client)
                .chain(() -> events.declare(client))
                .invoke(() -> declared = true)
                .invoke(() -> {
                    saidAway.set(false);
                    LOG.info("Connected to RabbitMQ");
                })
                .subscribe()
                .with(done -> promise.complete(), failure -> {
                    LOG.errorf("RabbitMQ has the queues in another form, or refuses them: %s", reason(failure));
                    promise.fail(failure);
                });
    }

    /** The broker's own words are in what the client's exception wraps. */
    private static String reason(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .flatMap(cause -> Stream.ofNullable(cause.getMessage()))
                .findFirst()
                .orElseGet(failure::toString);
    }

    /** Whether what is sent now will be kept. */
    public boolean ready() {
        return !used || (declared && client.isConnected());
    }

    /** How many messages a lasting queue holds; empty where there is no broker, or none that answers. */
    public Optional<Long> waiting(String queue) {
        return ready() && used ? ask(broker -> broker.messageCount(queue)) : Optional.empty();
    }

    /** How many messages of a lasting queue could not be read; empty where there is no broker, or none that answers. */
    public Optional<Long> dead(String queue) {
        return waiting(Topology.dead(queue));
    }

    private Optional<Long> ask(Function<RabbitMQClient, Uni<Long>> question) {
        try {
            return Optional.of(question.apply(client).await().atMost(ANSWERS_WITHIN));
        } catch (RuntimeException e) {
            LOG.debugf("RabbitMQ does not answer: %s", e.toString());
            return Optional.empty();
        }
    }

    void disconnect(@Observes @Priority(10_000) ShutdownEvent event) {
        stopped = true;
        watch.cancel();
        if (client != null) {
            try {
                client.stop().await().atMost(ANSWERS_WITHIN);
            } catch (RuntimeException e) {
                LOG.debugf("RabbitMQ does not say goodbye: %s", e.toString());
            }
        }
    }
}
