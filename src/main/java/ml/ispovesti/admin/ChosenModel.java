package ml.ispovesti.admin;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import ml.ispovesti.generator.ModelChoice;
import ml.ispovesti.staff.AuditLog;
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
        add(model, by, "model.chosen");
    }

    /** From now on what was used before is used, after a choice that came to nothing. @param before empty for the settings' own */
    void takeBack(Optional<String> before, String by) {
        add(before.orElse(NONE), by, "model.taken-back");
    }

    private void add(String model, String by, String action) {
        QuarkusTransaction.requiringNew().run(() -> {
            new AdminChoice(NAME, model, by, clock.instant()).persist();
            log.write(by, action, model.equals(NONE) ? null : model, null);
        });
    }
}
