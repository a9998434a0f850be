package ml.ispovesti.admin;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import ml.ispovesti.generation.ModelChoice;

/** The model that an administrator chose, kept over restarts. */
@ApplicationScoped
class ChosenModel implements ModelChoice {

    private static final String NAME = "model";

    private final Clock clock;

    ChosenModel(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Optional<String> chosen() {
        return QuarkusTransaction.requiringNew().call(() -> AdminChoice.newest(NAME));
    }

    void remember(String model, String by) {
        QuarkusTransaction.requiringNew().run(() -> new AdminChoice(NAME, model, by, clock.instant()).persist());
    }
}
