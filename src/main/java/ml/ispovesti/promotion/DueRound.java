package ml.ispovesti.promotion;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/**
 * Which scheduled round is due. Moments that passed while nobody was there to hold their rounds come to one round, for the last of them;
 * those that a pause left out, or that another schedule had, to none.
 */
@ApplicationScoped
class DueRound {

    private final Tuning tuning;

    DueRound(Tuning tuning) {
        this.tuning = tuning;
    }

    /** @return the moment that the schedule names; empty where no round is due */
    Optional<Instant> at(Instant now) {
        Tuning.Present present = tuning.present();
        Optional<RoundCalendar> calendar = RoundCalendar.present().filter(written -> written.is(present.settings()));
        if (calendar.isEmpty()) {
            QuarkusTransaction.requiringNew().run(() -> RoundCalendar.turn(present.settings(), now));
            return Optional.empty();
        }
        if (present.settings().paused()) {
            return Optional.empty();
        }
        Instant since = calendar.get().since;
        Instant held = Round.lastScheduled().orElse(since);
        return present.schedule().lastBetween(held.isAfter(since) ? held : since, now);
    }
}
