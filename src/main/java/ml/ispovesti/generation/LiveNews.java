package ml.ispovesti.generation;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;

/**
 * Tells those who watch here what happens, wherever it does. News may be lost on the way; so the rows of all that is watched are read each
 * second, and whoever missed something gets it then.
 */
@ApplicationScoped
class LiveNews {

    private final Watchers watchers;
    private final Places places;
    private final Attention attention;
    private final ExecutorService executor;
    private final Set<Long> toLookAt = ConcurrentHashMap.newKeySet();

    LiveNews(Watchers watchers, Places places, Attention attention, ExecutorService executor) {
        this.watchers = watchers;
        this.places = places;
        this.attention = attention;
        this.executor = executor;
    }

    void tell(long id, Happening happening) {
        watchers.tell(id, happening);
    }

    /** Soon, in another thread. */
    void lookAt(long id) {
        if (watchers.isWatched(id) && toLookAt.add(id)) {
            executor.execute(() -> {
                toLookAt.remove(id);
                look(Set.of(id));
            });
        }
    }

    @Scheduled(every = "1s", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void lookAtAll() {
        Set<Long> watched = watchers.watched();
        if (!watched.isEmpty()) {
            look(watched);
        }
    }

    @ActivateRequestContext
    void look(Set<Long> ids) {
        Places.Line line = places.line();
        attention.paid(line.of(ids));
        for (long id : ids) {
            line.find(id)
                    .map(unfinished -> news(unfinished, line))
                    .or(() -> Optional.of(end(Generation.fresh(id))))
                    .ifPresent(news -> watchers.tell(id, news));
        }
    }

    private static Happening news(Generation.Unfinished unfinished, Places.Line line) {
        return unfinished.status() == GenerationStatus.QUEUED
                ? new Happening.Queued(unfinished.delivery(), line.placeOf(unfinished.id()))
                : new Happening.Started();
    }

    private static Happening end(Generation generation) {
        // Deleted with all of its author, who was forgotten.
        if (generation == null) {
            return new Happening.Cancelled(CancelReason.CANCELLED);
        }
        return switch (generation.status) {
            case QUEUED, RUNNING -> new Happening.Started();
            case DONE -> new Happening.Done(generation.text);
            case FAILED -> new Happening.Failed(generation.reason);
            case CANCELLED -> new Happening.Cancelled(CancelReason.valueOf(generation.reason));
        };
    }
}
