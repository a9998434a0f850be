package ml.ispovesti.promotion;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.ScheduledExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Holds a round whenever the schedule says so. */
@ApplicationScoped
class PromotionJob {

    private static final Logger LOG = Logger.getLogger(PromotionJob.class);

    private final Promotion promotion;

    PromotionJob(Promotion promotion) {
        this.promotion = promotion;
    }

    @Scheduled(
            cron = "{ispovesti.promotion.cron}",
            timeZone = "{ispovesti.promotion.zone}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void holdRound(ScheduledExecution execution) {
        Instant dueAt = execution.getScheduledFireTime();
        promotion
                .holdRound(dueAt)
                .ifPresentOrElse(
                        summary -> LOG.infof("The round of %s: %s", dueAt, summary),
                        () -> LOG.infof("The round of %s was held already, by another website", dueAt));
    }
}
