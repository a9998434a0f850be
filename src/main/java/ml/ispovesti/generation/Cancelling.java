package ml.ispovesti.generation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Instant;

/**
 * Ends generations that are not wanted any more. The row decides; generators are told only so that they do not work in vain, and a
 * result that still comes is not stored.
 */
@ApplicationScoped
class Cancelling {

    private final Clock clock;
    private final Watchers watchers;
    private final Broadcast broadcast;
    private final Bookkeeping books;
    private final Event<CancelledAlong> along;

    Cancelling(Clock clock, Watchers watchers, Broadcast broadcast, Bookkeeping books, Event<CancelledAlong> along) {
        this.clock = clock;
        this.watchers = watchers;
        this.broadcast = broadcast;
        this.books = books;
        this.along = along;
    }

    /** One that was cancelled as a part of something larger. */
    record CancelledAlong(long id) {}

    /** Changes nothing where it is over already. */
    void cancel(long id) {
        if (QuarkusTransaction.requiringNew().call(() -> Generation.cancel(id, clock.instant()))) {
            tell(id, CancelReason.CANCELLED);
        }
    }

    /** Unless it is being written or its author has asked for it since then. */
    void abandon(long id, Instant since) {
        if (QuarkusTransaction.requiringNew().call(() -> Generation.abandon(id, since, clock.instant()))) {
            tell(id, CancelReason.ABANDONED);
        }
    }

    /** Within the caller's transaction: nobody is told before that is committed. */
    void cancelAlong(long id) {
        if (Generation.cancel(id, clock.instant())) {
            along.fire(new CancelledAlong(id));
        }
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) CancelledAlong cancelled) {
        tell(cancelled.id(), CancelReason.CANCELLED);
    }

    private void tell(long id, CancelReason reason) {
        books.cancelled(id, reason);
        watchers.tell(id, new Happening.Cancelled(reason));
        broadcast.changed(id);
        broadcast.over(id);
    }
}
