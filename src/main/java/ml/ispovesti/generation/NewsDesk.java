package ml.ispovesti.generation;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** The website's side of the queue: takes results and progress in and tells those who watch. */
@ApplicationScoped
class NewsDesk {

    private static final Logger LOG = Logger.getLogger(NewsDesk.class);

    private final Results results;
    private final Watchers watchers;
    private final GenerationViews views;
    private final QueueMessages messages;

    NewsDesk(Results results, Watchers watchers, GenerationViews views, QueueMessages messages) {
        this.results = results;
        this.watchers = watchers;
        this.views = views;
        this.messages = messages;
    }

    /** Acknowledged when it returns: after the result is stored. */
    @Incoming("generation-results")
    @Blocking
    void result(String message) {
        QueueMessages.Result result = messages.read(message, QueueMessages.Result.class);
        results.store(result).ifPresent(happening -> {
            LOG.debugf("Generation %d: %s", result.id(), result.outcome());
            watchers.tell(result.id(), happening);
        });
    }

    /** From any thread; does not block. */
    @Incoming("generation-events")
    void progress(String message) {
        QueueMessages.Progress progress = messages.read(message, QueueMessages.Progress.class);
        watchers.tell(progress.id(), new Happening.Text(progress.text()));
    }

    /** Those who wait see the queue move. */
    @Scheduled(every = "1s", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @ActivateRequestContext
    void tellPlaces() {
        for (long id : watchers.watched()) {
            views.place(id).ifPresent(place -> watchers.tell(id, place));
        }
    }
}
