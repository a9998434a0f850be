package ml.ispovesti.visitor;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** Forgets at last also whom it has forgotten. */
@ApplicationScoped
class Oblivion {

    /** Longer than any request is on its way. */
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final Clock clock;

    Oblivion(Clock clock) {
        this.clock = clock;
    }

    @Scheduled(every = "10m", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @Transactional
    void complete() {
        Forgotten.dropThoseBefore(clock.instant().minus(REMEMBERED));
    }
}
