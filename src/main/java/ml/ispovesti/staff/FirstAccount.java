package ml.ispovesti.staff;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Optional;
import ml.ispovesti.data.DataFolder;
import ml.ispovesti.data.StartRefused;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Makes the first administrator of a new site, so that somebody can get in. */
@ApplicationScoped
class FirstAccount {

    static final String NAME = "admin";

    private static final Logger LOG = Logger.getLogger(FirstAccount.class);

    private final Passwords passwords;
    private final Clock clock;
    private final Optional<String> given;

    FirstAccount(Passwords passwords, Clock clock, AdminSettings settings) {
        this.passwords = passwords;
        this.clock = clock;
        this.given = settings.password().filter(password -> !password.isBlank());
    }

    void makeAtStart(
            @Observes @Priority(DataFolder.OPEN + 1) StartupEvent event,
            @ConfigProperty(name = "ispovesti.serves") boolean serves,
            @ConfigProperty(name = "ispovesti.command", defaultValue = "false") boolean command) {
        if (!serves || command) {
            return;
        }
        given.filter(password -> !Passwords.fits(password)).ifPresent(tooLong -> {
            throw new StartRefused("ispovesti.admin.password is longer than " + Passwords.MOST_BYTES
                    + " bytes, of which the rest would count for nothing: give a shorter one.");
        });
        given.ifPresentOrElse(this::make, this::makeWithPasswordOfOurs);
    }

    /** Also takes the place of a password of ours that nobody has used, whose line in the log may be lost. */
    void make(String password) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (Account.count("mustChange = false") > 0) {
                return;
            }
            String hash = passwords.hash(password);
            if (Account.make(NAME, hash, false, Role.ADMIN, clock.instant())) {
                LOG.infof("The account %s is there, with the password of the settings", NAME);
            } else {
                Account.update(
                        "passwordHash = ?1, mustChange = false where name = ?2 and mustChange = true", hash, NAME);
            }
        });
    }

    /** Several that start at once have one password: of the one that was there first. */
    Optional<String> makeWithPasswordOfOurs() {
        Optional<String> made = QuarkusTransaction.requiringNew()
                .call(() ->
                        Account.count() == 0 ? Optional.of(passwords.once()).filter(this::isFirst) : Optional.empty());
        made.ifPresent(password -> LOG.warnf(
                "FIRST SIGN-IN: the account %s has the one-time password %s. It is told only here and must be changed at"
                        + " the first sign-in, at /admin",
                NAME, password));
        return made;
    }

    private boolean isFirst(String password) {
        return Account.make(NAME, passwords.hash(password), true, Role.ADMIN, clock.instant());
    }
}
