package ml.ispovesti.generation;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.OptionalLong;
import ml.ispovesti.generator.DeadLetters;
import ml.ispovesti.generator.JobLog;
import ml.ispovesti.generator.QueueMessages;
import ml.ispovesti.generator.QueueMessages.Presence;
import ml.ispovesti.generator.QueueMessages.Progress;
import ml.ispovesti.generator.QueueMessages.Result;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** The website's side of the queue: takes in what generators and other websites tell. */
@ApplicationScoped
class NewsDesk {

    private static final Logger LOG = Logger.getLogger(NewsDesk.class);
    private static final JobLog JOBS = JobLog.of(NewsDesk.class);
    private static final Duration FIRST_RETRY = Duration.ofMillis(100);
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(5);

    private final Results results;
    private final Bookkeeping books;
    private final Outbox outbox;
    private final Broadcast broadcast;
    private final LiveNews live;
    private final Generators generators;
    private final QueueMessages messages;
    private final DeadLetters deadLetters;

    NewsDesk(
            Results results,
            Bookkeeping books,
            Outbox outbox,
            Broadcast broadcast,
            LiveNews live,
            Generators generators,
            QueueMessages messages,
            DeadLetters deadLetters) {
        this.results = results;
        this.books = books;
        this.outbox = outbox;
        this.broadcast = broadcast;
        this.live = live;
        this.generators = generators;
        this.messages = messages;
        this.deadLetters = deadLetters;
    }

    /** Acknowledged when it is stored; while the database does not take it, it is tried again, and the others wait. */
    @Incoming("generation-results")
    Uni<Void> result(String message) {
        Result result;
        try {
            result = messages.read(message, Result.class);
        } catch (QueueMessages.Unreadable e) {
            return bury(message, e);
        }
        return stored(result);
    }

    /** Where at least the number of its job can be read, the job is over: nobody else will end it. */
    private Uni<Void> bury(String message, QueueMessages.Unreadable reason) {
        OptionalLong id = messages.idIn(message);
        Uni<Void> ended = id.isEmpty()
                ? Uni.createFrom().voidItem()
                : stored(Result.failed(
                        id.getAsLong(), "The generator's report could not be read: " + reason.getMessage()));
        return ended.chain(() -> persistently(deadLetters.bury("generation.results", message, reason)));
    }

    private Uni<Void> stored(Result result) {
        return persistently(Uni.createFrom()
                .voidItem()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(() -> take(result))
                .onFailure()
                .invoke(failure -> JOBS.error(result.id(), failure, "has a report that cannot be stored yet")));
    }

    private static Uni<Void> persistently(Uni<Void> work) {
        return work.onFailure().retry().withBackOff(FIRST_RETRY, LONGEST_RETRY).indefinitely();
    }

    /** As if a generator had sent it back. */
    void returned(long id, int delivery) {
        take(Result.returned(id, delivery));
    }

    private void take(Result result) {
        Results.Stored stored = results.store(result);
        books.stored(result.id(), stored);
        if (stored.news() != null) {
            live.tell(result.id(), stored.news());
            broadcast.changed(result.id());
        }
        if (stored.returned()) {
            outbox.wake();
            live.lookAt(result.id());
            broadcast.changed(result.id());
        }
        if (stored.vain()) {
            broadcast.over(result.id());
        }
    }

    /** From any thread; does not block. */
    @Incoming("generation-events")
    void progress(String message) {
        try {
            Progress progress = messages.read(message, Progress.class);
            if (progress.changed()) {
                live.lookAt(progress.id());
            } else {
                live.tell(progress.id(), new Happening.Text(progress.text()));
            }
        } catch (QueueMessages.Unreadable e) {
            LOG.warnf("An event is ignored: %s", e.getMessage());
        }
    }

    /** From any thread; does not block. */
    @Incoming("generation-presence")
    void presence(String message) {
        try {
            generators.hear(messages.read(message, Presence.class));
        } catch (QueueMessages.Unreadable e) {
            LOG.warnf("A generator that cannot be understood: %s", e.getMessage());
        }
    }
}
