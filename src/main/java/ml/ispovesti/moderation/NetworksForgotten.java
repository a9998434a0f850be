package ml.ispovesti.moderation;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** Takes the networks off reports when they tell nothing any more: the next day they are marked otherwise. */
@ApplicationScoped
class NetworksForgotten {

    private static final Duration KEPT = Duration.ofDays(1);

    private final Clock clock;

    NetworksForgotten(Clock clock) {
        this.clock = clock;
    }

    @Scheduled(every = "10m", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @Transactional
    void forget() {
        Report.forgetNetworksBefore(clock.instant().minus(KEPT));
    }
}
