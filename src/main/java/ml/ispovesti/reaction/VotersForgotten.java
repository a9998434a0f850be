package ml.ispovesti.reaction;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** Takes the networks off votes when they tell nothing any more: the next day they are marked otherwise. The weights stay. */
@ApplicationScoped
class VotersForgotten {

    private static final Duration KEPT = Duration.ofDays(1);

    private final Clock clock;

    VotersForgotten(Clock clock) {
        this.clock = clock;
    }

    @Scheduled(every = "10m", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @Transactional
    void forget() {
        Reaction.forgetNetworksBefore(clock.instant().minus(KEPT));
    }
}
