package ml.ispovesti.generation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;

/** Lets the site itself ask for a confession. */
@ApplicationScoped
public class HouseRequests {

    private final Clock clock;
    private final SecureRandom random;
    private final Generators generators;
    private final Outbox outbox;

    HouseRequests(Clock clock, SecureRandom random, Generators generators, Outbox outbox) {
        this.clock = clock;
        this.random = random;
        this.generators = generators;
        this.outbox = outbox;
    }

    /** Asks, unless anything is unfinished: visitors come first, and one of the house at a time is enough. */
    public void ask() {
        if (!generators.ready().isEmpty() && QuarkusTransaction.requiringNew().call(this::storeUnlessBusy)) {
            outbox.wake();
        }
    }

    private boolean storeUnlessBusy() {
        return !Generation.anyUnfinished() && Generation.storeOfTheHouse(random.nextLong(), clock.instant());
    }
}
