package ml.ispovesti.generation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Predicate;
import ml.ispovesti.tally.Counted;
import ml.ispovesti.tally.Tally;

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
    private final Tally tally;

    Cancelling(
            Clock clock,
            Watchers watchers,
            Broadcast broadcast,
            Bookkeeping books,
            Event<CancelledAlong> along,
            Tally tally) {
        this.clock = clock;
        this.watchers = watchers;
        this.broadcast = broadcast;
        this.books = books;
        this.along = along;
        this.tally = tally;
    }

    /** One that was cancelled as a part of something larger. */
    record CancelledAlong(long id) {}

    /** Changes nothing where it is over already. */
    void cancel(long id) {
        if (QuarkusTransaction.requiringNew().call(() -> ended(now -> Generation.cancel(id, now)))) {
            tell(id, CancelReason.CANCELLED);
        }
    }

    /** Unless it is being written or its author has asked for it since then. */
    void abandon(long id, Instant since) {
        if (QuarkusTransaction.requiringNew().call(() -> ended(now -> Generation.abandon(id, since, now)))) {
            tell(id, CancelReason.ABANDONED);
        }
    }

    /** Within the caller's transaction: nobody is told before that is committed. */
    void cancelAlong(long id) {
        if (ended(now -> Generation.cancel(id, now))) {
            along.fire(new CancelledAlong(id));
        }
    }

    private boolean ended(Predicate<Instant> ending) {
        Instant now = clock.instant();
        boolean ended = ending.test(now);
        if (ended) {
            tally.count(Counted.CANCELLED, now);
        }
        return ended;
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
