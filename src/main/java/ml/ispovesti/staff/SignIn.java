package ml.ispovesti.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.Optional;

/** Looks at a name and a password. */
@ApplicationScoped
class SignIn {

    private final Passwords passwords;
    private final SignInDelays delays;

    SignIn(Passwords passwords, SignInDelays delays) {
        this.passwords = passwords;
        this.delays = delays;
    }

    /**
     * Refuses those who have to wait. Whether there is such a name cannot be told from how long it takes.
     *
     * @return empty where the name or the password is wrong
     */
    @ActivateRequestContext
    Optional<Account> check(String name, String password, String address) {
        delays.claim(name, address);
        Optional<Account> known = Optional.of(name)
                .filter(Accounts::isName)
                .flatMap(Account::named)
                .filter(Account::isActive);
        if (!passwords.matches(password, known.map(account -> account.passwordHash))) {
            return Optional.empty();
        }
        delays.forgive(name, address);
        return known;
    }
}
