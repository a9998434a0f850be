package ml.ispovesti.admin;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import ml.ispovesti.generator.ModelChoice;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The model that an administrator chose, kept over restarts. */
@ApplicationScoped
class ChosenModel implements ModelChoice {

    private static final String NAME = "model";
    /** Rows are only added, so that a choice is taken back by another one. */
    private static final String NONE = "";

    private final Clock clock;
    private final AuditLog log;
    private final boolean serves;

    ChosenModel(Clock clock, AuditLog log, @ConfigProperty(name = "ispovesti.serves") boolean serves) {
        this.clock = clock;
        this.log = log;
        this.serves = serves;
    }

    /** Nothing in a generator: it has no database, and is told. */
    @Override
    public Optional<String> chosen() {
        return !serves
                ? Optional.empty()
                : QuarkusTransaction.requiringNew()
                        .call(() -> AdminChoice.newest(NAME))
                        .filter(choice -> !choice.equals(NONE));
    }

    void remember(String model, String by) {
        QuarkusTransaction.requiringNew().run(() -> {
            new AdminChoice(NAME, model, by, clock.instant()).persist();
            log.write(by, "model.chosen", model.equals(NONE) ? null : model, null);
        });
    }

    /** From now on what the settings say is used. */
    void forget(String by) {
        remember(NONE, by);
    }
}
