package ml.ispovesti.generation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import ml.ispovesti.tally.Counted;
import ml.ispovesti.tally.Tally;

/** Lets the site itself ask for a confession. */
@ApplicationScoped
public class HouseRequests {

    private final Clock clock;
    private final SecureRandom random;
    private final Generators generators;
    private final Outbox outbox;
    private final Tally tally;

    HouseRequests(Clock clock, SecureRandom random, Generators generators, Outbox outbox, Tally tally) {
        this.clock = clock;
        this.random = random;
        this.generators = generators;
        this.outbox = outbox;
        this.tally = tally;
    }

    /** Asks, unless anything is unfinished: visitors come first, and one of the house at a time is enough. */
    public void ask() {
        if (!generators.ready().isEmpty() && QuarkusTransaction.requiringNew().call(this::storeUnlessBusy)) {
            outbox.wake();
        }
    }

    private boolean storeUnlessBusy() {
        Instant now = clock.instant();
        if (Generation.anyUnfinished() || !Generation.storeOfTheHouse(random.nextLong(), now)) {
            return false;
        }
        tally.count(Counted.ASKED, now);
        tally.count(Counted.ASKED_BY_HOUSE, now);
        return true;
    }
}
