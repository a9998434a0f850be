package ml.ispovesti.generation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import ml.ispovesti.generation.ConfessionWriter.Draft;
import ml.ispovesti.generation.QueueMessages.Request;
import ml.ispovesti.generation.QueueMessages.Result;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/**
 * The generator's side of the queue: takes jobs, has them written, sends back progress and results. It knows no database. A job
 * is acknowledged after its result is safe in the results queue; if this process dies before, the queue gives it to another.
 */
@ApplicationScoped
class Generator {

    private static final Logger LOG = Logger.getLogger(Generator.class);
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(5);
    /** For how long a cancel waits for its job; after that the job is written in vain, and harms nothing. */
    private static final Duration CANCELS_KEPT = Duration.ofHours(1);

    private final ConfessionWriter writer;
    private final QueueMessages messages;
    private final MutinyEmitter<String> results;
    private final MutinyEmitter<String> events;

    /** The same job twice where the queue gave it out again. */
    private final Set<Work> works = ConcurrentHashMap.newKeySet();

    private final Cache<Long, Boolean> cancelled =
            Caffeine.newBuilder().expireAfterWrite(CANCELS_KEPT).build();

    Generator(
            ConfessionWriter writer,
            QueueMessages messages,
            @Channel("generation-results-out") MutinyEmitter<String> results,
            @Channel("generation-events-out") MutinyEmitter<String> events) {
        this.writer = writer;
        this.messages = messages;
        this.results = results;
        this.events = events;
    }

    /** Returns at once: how many jobs are under way is bounded by the channel's max-outstanding-messages. */
    @Incoming("generation-requests")
    CompletionStage<Void> take(Message<String> message) {
        Request job;
        try {
            job = messages.read(message.getPayload(), Request.class);
        } catch (QueueMessages.Unreadable e) {
            LOG.errorf("A job goes to the dead letters: %s", e.getMessage());
            return message.nack(e);
        }
        if (isCancelled(job.id())) {
            return message.ack();
        }
        write(job, message);
        return CompletableFuture.completedFuture(null);
    }

    private void write(Request job, Message<String> message) {
        var assignment = new ConfessionWriter.Assignment(job.beginning(), job.mood(), job.seed());
        Work work = new Work(job.id(), writer.write(assignment, new ProgressOf(job.id())));
        works.add(work);
        if (isCancelled(job.id())) {
            // The cancel came after the first look and found no work yet.
            work.draft().cancel(false);
        }
        work.draft().thenApply(draft -> Result.done(job.id(), draft)).whenComplete((result, failure) -> {
            works.remove(work);
            finish(job, message, result, failure);
        });
    }

    /** From any thread; does not block. */
    @Incoming("generation-control")
    void control(String message) {
        try {
            Long id = messages.read(message, QueueMessages.Control.class).cancel();
            if (id != null) {
                cancelled.put(id, true);
                works.stream().filter(work -> work.id() == id).map(Work::draft).forEach(draft -> draft.cancel(false));
            }
        } catch (QueueMessages.Unreadable e) {
            LOG.warnf("A control message is ignored: %s", e.getMessage());
        }
    }

    private boolean isCancelled(long id) {
        return cancelled.getIfPresent(id) != null;
    }

    private void finish(Request job, Message<String> message, Result written, Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof ConfessionWriter.WriterUnavailable) {
            // Neither done nor failed: it stays in the queue for the next process.
            return;
        }
        if (cause instanceof CancellationException) {
            message.ack();
            return;
        }
        if (cause != null && !(cause instanceof ConfessionWriter.WritingFailed)) {
            LOG.errorf(cause, "Generation %d broke", job.id());
        }
        Result result = cause == null ? written : Result.failed(job.id(), reason(cause));
        send(result)
                .subscribe()
                .with(
                        sent -> message.ack(),
                        notSent -> LOG.errorf(notSent, "The result of generation %d was not sent", job.id()));
    }

    private static String reason(Throwable cause) {
        return cause instanceof ConfessionWriter.WritingFailed ? cause.getMessage() : "The generator broke.";
    }

    private Uni<Void> send(Result result) {
        return Uni.createFrom()
                .deferred(() -> results.send(messages.write(result)))
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(100), LONGEST_RETRY)
                .indefinitely();
    }

    private record Work(long id, CompletableFuture<Draft> draft) {}

    private final class ProgressOf implements ConfessionWriter.Progress {

        private final long id;
        private final LatestOnly<String> texts;

        ProgressOf(long id) {
            this.id = id;
            texts = new LatestOnly<>(
                    text -> events.send(messages.write(new QueueMessages.Progress(QueueMessages.VERSION, id, text))));
        }

        @Override
        public void started() {
            send(Result.started(id))
                    .subscribe()
                    .with(sent -> {}, notSent -> LOG.debugf("The start of generation %d was not sent", id));
        }

        @Override
        public void text(String soFar) {
            texts.offer(soFar);
        }
    }
}
