package ml.ispovesti.me;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import ml.ispovesti.data.HousekeepingSettings;
import ml.ispovesti.visitor.Visitor;
import org.jboss.logging.Logger;

/** Forgets visitors who were not here for long. Several websites may do it at the same time. */
@ApplicationScoped
class UnseenVisitors {

    private static final Logger LOG = Logger.getLogger(UnseenVisitors.class);

    /** The rest has time until the next hour. */
    private static final int AN_HOUR = 1_000;

    private final Clock clock;
    private final Forgetting forgetting;
    private final Duration kept;

    UnseenVisitors(Clock clock, Forgetting forgetting, HousekeepingSettings settings) {
        this.clock = clock;
        this.forgetting = forgetting;
        this.kept = settings.visitors();
    }

    @Scheduled(every = "1h", delayed = "12m", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @ActivateRequestContext
    void forget() {
        if (kept.isZero()) {
            return;
        }
        Instant now = clock.instant();
        long forgotten = Visitor.unseenSince(now.minus(kept), now, AN_HOUR).stream()
                .filter(visitor -> forgetting.forgetUnseen(visitor, now.minus(kept)))
                .count();
        if (forgotten > 0) {
            LOG.infof("Forgot %d visitors who were not here since %s", forgotten, now.minus(kept));
        }
    }
}
