package ml.ispovesti.generation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * Ends generations that are not wanted any more. The row decides; generators are told only so that they do not work in vain, and a
 * result that still comes is not stored.
 */
@ApplicationScoped
class Cancelling {

    private static final Logger LOG = Logger.getLogger(Cancelling.class);

    private final Clock clock;
    private final Watchers watchers;
    private final Broadcast broadcast;

    Cancelling(Clock clock, Watchers watchers, Broadcast broadcast) {
        this.clock = clock;
        this.watchers = watchers;
        this.broadcast = broadcast;
    }

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

    private void tell(long id, CancelReason reason) {
        LOG.debugf("Generation %d: %s", id, reason);
        watchers.tell(id, new Happening.Cancelled(reason));
        broadcast.changed(id);
        broadcast.over(id);
    }
}
