package ml.ispovesti.generation;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.List;
import java.util.function.Consumer;

/** The event streams of those who watch a generation. */
@ApplicationScoped
class EventStream {

    private final Watchers watchers;
    private final GenerationViews views;

    EventStream(Watchers watchers, GenerationViews views) {
        this.watchers = watchers;
        this.views = views;
    }

    /** @param id of a generation that exists */
    Multi<StreamEvent> of(long id) {
        return Multi.createFrom()
                .<StreamEvent>emitter(emitter -> open(id, emitter), BackPressureStrategy.BUFFER)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    @ActivateRequestContext
    void open(long id, MultiEmitter<? super StreamEvent> emitter) {
        Viewer viewer = new Viewer(emitter);
        emitter.onTermination(() -> watchers.leave(id, viewer));
        // Held while the row is read, so that what happens meanwhile comes after the snapshot and is not missed.
        synchronized (viewer) {
            watchers.watch(id, viewer);
            viewer.send(viewer.transcript.open(views.asked(Generation.fresh(id))));
            if (viewer.transcript.waiting()) {
                views.place(id).ifPresent(viewer);
            }
        }
    }

    private static final class Viewer implements Consumer<Happening> {

        private final MultiEmitter<? super StreamEvent> emitter;
        private final Transcript transcript = new Transcript();

        Viewer(MultiEmitter<? super StreamEvent> emitter) {
            this.emitter = emitter;
        }

        @Override
        public synchronized void accept(Happening happening) {
            send(transcript.on(happening));
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
