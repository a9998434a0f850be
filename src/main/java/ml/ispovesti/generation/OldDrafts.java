package ml.ispovesti.generation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import ml.ispovesti.data.HousekeepingSettings;
import org.jboss.logging.Logger;

/** Deletes texts that nobody published for long, and requests that came to nothing. Several websites may do it at the same time. */
@ApplicationScoped
class OldDrafts {

    private static final Logger LOG = Logger.getLogger(OldDrafts.class);

    /** So few at a time that nobody who votes waits for it. */
    private static final int AT_ONCE = 100;

    /** The rest has time until the next hour. */
    private static final int AN_HOUR = 10_000;

    private final Clock clock;
    private final Duration kept;

    OldDrafts(Clock clock, HousekeepingSettings settings) {
        this.clock = clock;
        this.kept = settings.drafts();
    }

    @Scheduled(every = "1h", delayed = "11m", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @ActivateRequestContext
    void delete() {
        if (kept.isZero()) {
            return;
        }
        Instant moment = clock.instant().minus(kept);
        List<Long> old = Generation.unpublishedBefore(moment, AN_HOUR);
        int deleted = 0;
        for (int from = 0; from < old.size(); from += AT_ONCE) {
            List<Long> some = old.subList(from, Math.min(from + AT_ONCE, old.size()));
            deleted += QuarkusTransaction.requiringNew().call(() -> Generation.deleteUnpublished(some));
        }
        if (deleted > 0) {
            LOG.infof("Deleted %d texts and requests of before %s that were not published", deleted, moment);
        }
    }
}
