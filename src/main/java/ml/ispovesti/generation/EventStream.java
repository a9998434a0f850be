package ml.ispovesti.generation;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The event streams of those who watch a generation. */
@ApplicationScoped
class EventStream {

    /** Shorter than what proxies and telephones take for a dead connection. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final Watchers watchers;
    private final GenerationViews views;

    EventStream(Watchers watchers, GenerationViews views) {
        this.watchers = watchers;
        this.views = views;
    }

    /**
     * @param id of a generation that existed a moment ago
     * @param since where the viewer was when its last connection broke; null for a new one
     */
    Multi<StreamEvent> of(long id, Mark since) {
        return Multi.createFrom()
                .<StreamEvent>emitter(emitter -> open(id, since, emitter), BackPressureStrategy.BUFFER)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    @ActivateRequestContext
    void open(long id, Mark since, MultiEmitter<? super StreamEvent> emitter) {
        Viewer viewer = new Viewer(emitter);
        Cancellable heart = Multi.createFrom()
                .ticks()
                .startingAfter(HEARTBEAT)
                .every(HEARTBEAT)
                .subscribe()
                .with(tick -> viewer.beat());
        emitter.onTermination(() -> {
            heart.cancel();
            watchers.leave(id, viewer);
        });
        // Before the row is read, so that what happens meanwhile is not missed.
        watchers.watch(id, viewer);
        if (emitter.isCancelled()) {
            watchers.leave(id, viewer);
            return;
        }
        Generation generation = Generation.fresh(id);
        if (generation == null) {
            // Deleted a moment ago.
            emitter.complete();
            return;
        }
        viewer.open(views.asked(generation), generation.delivery, since);
    }

    private static final class Viewer implements Consumer<Happening> {

        private final MultiEmitter<? super StreamEvent> emitter;
        private final Transcript transcript = new Transcript();
        /** What happened while the row was read; null afterwards. Whoever tells must not wait for the database. */
        private List<Happening> meanwhile = new ArrayList<>();

        Viewer(MultiEmitter<? super StreamEvent> emitter) {
            this.emitter = emitter;
        }

        synchronized void open(GenerationView generation, int delivery, Mark since) {
            send(transcript.open(generation, delivery, since));
            meanwhile.forEach(happening -> send(transcript.on(happening)));
            meanwhile = null;
        }

        @Override
        public synchronized void accept(Happening happening) {
            if (meanwhile == null) {
                send(transcript.on(happening));
            } else {
                meanwhile.add(happening);
            }
        }

        synchronized void beat() {
            emitter.emit(StreamEvent.HEARTBEAT);
        }

        private void send(List<StreamEvent> events) {
            for (StreamEvent event : events) {
                emitter.emit(event);
                if (event.last()) {
                    emitter.complete();
                }
            }
        }
    }
}
