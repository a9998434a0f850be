package ml.ispovesti.promotion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** When rounds are held, for those who only want to know. Needs a request or a transaction. */
@ApplicationScoped
public class RoundTimes {

    private final Clock clock;
    private final Tuning tuning;

    RoundTimes(Clock clock, Tuning tuning) {
        this.clock = clock;
        this.tuning = tuning;
    }

    /** Empty where the schedule has no next one, or is paused. */
    public Optional<Instant> next() {
        Tuning.Present present = tuning.present();
        return present.settings().paused()
                ? Optional.empty()
                : present.schedule().next(clock.instant());
    }

    public boolean paused() {
        return tuning.present().settings().paused();
    }

    /** In which the days of the site begin. */
    public ZoneId zone() {
        return ZoneId.of(tuning.present().settings().zone());
    }
}
