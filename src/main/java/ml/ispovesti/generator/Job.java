package ml.ispovesti.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import ml.ispovesti.generator.ConfessionWriter.Assignment;
import ml.ispovesti.generator.ConfessionWriter.Draft;
import ml.ispovesti.generator.QueueMessages.Request;
import org.eclipse.microprofile.reactive.messaging.Message;

/** A job that a generator holds. Guarded by the generator. */
final class Job {

    /** What becomes of it instead of an end of its own. */
    enum Fate {
        CANCELLED,
        RETURNED
    }

    private Request request;
    /** Several where the queue gave it out again meanwhile, or the website did. */
    private final List<Message<String>> deliveries = new ArrayList<>();

    private boolean begun;
    private CompletableFuture<Draft> draft;
    private Fate fate;

    Job(Request request, Message<String> delivery) {
        this.request = request;
        deliveries.add(delivery);
    }

    /** The same job once more: it is not begun a second time, and whatever is reported goes for this delivery too. */
    void add(Request again, Message<String> delivery) {
        if (again.delivery() > request.delivery()) {
            request = again;
        }
        deliveries.add(delivery);
    }

    Request request() {
        return request;
    }

    Assignment assignment() {
        return new Assignment(request.beginning(), request.mood(), request.seed());
    }

    void begin() {
        begun = true;
    }

    boolean isBegun() {
        return begun;
    }

    void write(CompletableFuture<Draft> begunDraft) {
        draft = begunDraft;
    }

    /** Null while nothing but its own end is in sight. */
    Fate fate() {
        return fate;
    }

    /** The first one counts. @return what has to be stopped now; null where nothing is being written yet */
    CompletableFuture<Draft> end(Fate with) {
        fate = fate == null ? with : fate;
        return draft;
    }

    /** Each of its messages once. */
    void acknowledge() {
        deliveries.forEach(Message::ack);
        deliveries.clear();
    }
}
