package ml.ispovesti.promotion;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Holds a round whenever one is due. The schedule can change at any time, so it is looked at each second. */
@ApplicationScoped
class PromotionJob {

    private static final Logger LOG = Logger.getLogger(PromotionJob.class);

    /** After a round that failed. */
    private static final Duration REST = Duration.ofMinutes(1);

    /** Whoever holds a round so long after its moment makes up for it. */
    private static final Duration LATE = Duration.ofMinutes(1);

    private final Clock clock;
    private final DueRound due;
    private final Promotion promotion;
    private final Scribe scribe;
    private volatile Instant restsUntil = Instant.MIN;

    PromotionJob(Clock clock, DueRound due, Promotion promotion, Scribe scribe) {
        this.clock = clock;
        this.due = due;
        this.promotion = promotion;
        this.scribe = scribe;
    }

    @Scheduled(
            every = "1s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void holdDueRound() {
        Instant now = clock.instant();
        if (now.isBefore(restsUntil)) {
            return;
        }
        try {
            due.at(now).ifPresent(moment -> hold(moment, now));
            scribe.write();
        } catch (RuntimeException e) {
            restsUntil = now.plus(REST);
            LOG.errorf(e, "No round could be held; the next try is in %d seconds", REST.toSeconds());
        }
    }

    private void hold(Instant moment, Instant now) {
        if (moment.plus(LATE).isBefore(now)) {
            LOG.infof("The round of %s was missed and is held now", moment);
        }
        promotion
                .holdRound(moment)
                .ifPresentOrElse(
                        summary -> LOG.infof("The round of %s: %s", moment, summary),
                        () -> LOG.infof("The round of %s was held already, by another website", moment));
    }
}
