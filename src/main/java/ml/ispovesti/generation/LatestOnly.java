package ml.ispovesti.generation;

import io.smallrye.mutiny.Uni;
import java.util.function.Function;

/** Sends one thing at a time; what comes meanwhile replaces what waits, so a slow receiver gets the newest and slows nobody. */
final class LatestOnly<T> {

    private final Function<T, Uni<Void>> sender;
    private T waiting;
    private boolean sending;

    LatestOnly(Function<T, Uni<Void>> sender) {
        this.sender = sender;
    }

    void offer(T thing) {
        synchronized (this) {
            if (sending) {
                waiting = thing;
                return;
            }
            sending = true;
        }
        send(thing);
    }

    private void send(T thing) {
        sender.apply(thing).subscribe().with(sent -> next(), lost -> next());
    }

    private void next() {
        T thing;
        synchronized (this) {
            thing = waiting;
            waiting = null;
            sending = thing != null;
        }
        if (thing != null) {
            send(thing);
        }
    }
}
