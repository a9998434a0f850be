package ml.ispovesti.generation;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
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

    private final ConfessionWriter writer;
    private final QueueMessages messages;
    private final MutinyEmitter<String> results;
    private final MutinyEmitter<String> events;

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
        QueueMessages.Request job;
        try {
            job = messages.read(message.getPayload(), QueueMessages.Request.class);
        } catch (QueueMessages.Unreadable e) {
            LOG.errorf("A job goes to the dead letters: %s", e.getMessage());
            return message.nack(e);
        }
        write(job).whenComplete((result, failure) -> finish(job, message, result, failure));
        return CompletableFuture.completedFuture(null);
    }

    private CompletionStage<Result> write(QueueMessages.Request job) {
        return writer.write(
                        new ConfessionWriter.Assignment(job.beginning(), job.mood(), job.seed()),
                        new ProgressOf(job.id()))
                .thenApply(draft -> Result.done(job.id(), draft));
    }

    private void finish(QueueMessages.Request job, Message<String> message, Result written, Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof ConfessionWriter.WriterUnavailable) {
            // Neither done nor failed: it stays in the queue for a process with a model that works.
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
