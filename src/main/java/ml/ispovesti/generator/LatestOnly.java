package ml.ispovesti.generator;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.Function;

/**
 * Sends one thing at a time, with a pause after each; what comes meanwhile replaces what waits, so a slow receiver gets the newest and
 * slows nobody.
 */
final class LatestOnly<T> {

    /** A connection that breaks can take what is under way with it, without a word. */
    private static final Duration GIVEN_UP_AFTER = Duration.ofSeconds(3);

    private final Function<T, Uni<Void>> sender;
    private final Duration pause;
    private T waiting;
    private boolean sending;
    private boolean ended;

    LatestOnly(Function<T, Uni<Void>> sender, Duration pause) {
        this.sender = sender;
        this.pause = pause;
    }

    void offer(T thing) {
        synchronized (this) {
            if (ended) {
                return;
            }
            if (sending) {
                waiting = thing;
                return;
            }
            sending = true;
        }
        send(thing);
    }

    /** What waits is dropped: there is something better to say. */
    synchronized void end() {
        ended = true;
        waiting = null;
    }

    private void send(T thing) {
        Uni<Void> sent = sender.apply(thing)
                .ifNoItem()
                .after(GIVEN_UP_AFTER)
                .fail()
                .onFailure()
                .recoverWithNull();
        Uni<Void> rested = pause.isZero() ? sent : sent.onItem().delayIt().by(pause);
        rested.subscribe().with(done -> next());
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
