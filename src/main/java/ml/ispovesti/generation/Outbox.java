package ml.ispovesti.generation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import ml.ispovesti.generator.JobLog;
import ml.ispovesti.generator.QueueMessages;
import ml.ispovesti.queue.BrokerLink;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.jboss.logging.Logger;

/**
 * Sends stored jobs to the queue (transactional outbox): a job is marked as sent only after the queue confirmed it, so a queue
 * that is down delays jobs and loses none. At worst a job goes out twice, which {@link Results} bears.
 */
@ApplicationScoped
class Outbox {

    private static final Logger LOG = Logger.getLogger(Outbox.class);
    private static final JobLog JOBS = JobLog.of(Outbox.class);
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(3);
    private static final int BATCH = 20;
    private static final Duration CONFIRMED_WITHIN = Duration.ofSeconds(10);
    /** Longer than a batch takes, unless the queue is very slow: then another website sends a job too, and it is stored once. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final MutinyEmitter<String> requests;
    private final Clock clock;
    private final QueueMessages messages;
    private final BrokerLink broker;
    private final String queue;
    private final AtomicBoolean due = new AtomicBoolean();
    private final ExecutorService relay =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "generation-outbox"));

    Outbox(
            @Channel("generation-requests-out") MutinyEmitter<String> requests,
            Clock clock,
            QueueMessages messages,
            BrokerLink broker,
            @ConfigProperty(name = "ispovesti.queue") String queue) {
        this.requests = requests;
        this.clock = clock;
        this.messages = messages;
        this.broker = broker;
        this.queue = queue;
    }

    /** There may be something to send. Call it after the commit. */
    void wake() {
        if (!relay.isShutdown() && due.compareAndSet(false, true)) {
            relay.execute(this::relay);
        }
    }

    /** For what a failure left behind. */
    @Scheduled(every = "1s", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void sweep() {
        wake();
    }

    /** Finishes the job in hand first, while there is still a database; where nothing was ever sent, there is nothing to stop. */
    void stop(@Observes(notifyObserver = Reception.IF_EXISTS) ShutdownEvent event) throws InterruptedException {
        relay.shutdown();
        if (!relay.awaitTermination(STOPPED_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
            relay.shutdownNow();
        }
    }

    @ActivateRequestContext
    void relay() {
        due.set(false);
        if (!broker.ready()) {
            return;
        }
        try {
            List<Generation> batch;
            do {
                batch = QuarkusTransaction.requiringNew()
                        .call(() -> Dispatches.claimUndispatched(BATCH, clock.instant(), LEASE));
                send(batch);
            } while (batch.size() == BATCH && !relay.isShutdown());
        } catch (RuntimeException e) {
            LOG.warnf("Jobs stay in the table and are sent later: %s", e.toString());
        }
    }

    private void send(List<Generation> batch) {
        try {
            batch.forEach(this::send);
        } catch (RuntimeException e) {
            List<Long> ids = batch.stream().map(job -> job.id).toList();
            QuarkusTransaction.requiringNew().run(() -> Dispatches.release(ids));
            throw e;
        }
    }

    private void send(Generation job) {
        String message = messages.write(new QueueMessages.Request(
                QueueMessages.VERSION, job.id, job.delivery, job.starts > 0, job.prefix, job.mood, job.seed));
        requests.send(message).await().atMost(CONFIRMED_WITHIN);
        QuarkusTransaction.requiringNew().run(() -> Dispatches.markSent(job.id, job.delivery, queue));
        JOBS.debug(job.id, "was sent, delivery %d", job.delivery);
    }
}
