package ml.ispovesti.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import ml.ispovesti.problem.Problem;

/** Who may sign in. There is always an administrator left. */
@ApplicationScoped
class Accounts {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{1,29}");

    private final Clock clock;
    private final Passwords passwords;
    private final AuditLog log;

    Accounts(Clock clock, Passwords passwords, AuditLog log) {
        this.clock = clock;
        this.passwords = passwords;
        this.log = log;
    }

    /** An account and its password, which is told once. */
    record WithPassword(Account account, String password) {}

    @Transactional
    WithPassword add(String name, Role role, String by) {
        if (name == null || !isName(name)) {
            throw Problem.INVALID_ACCOUNT.because(
                    "A name has 2 to 30 characters: small letters (a–z), digits, dots and dashes, a letter first.");
        }
        String password = passwords.once();
        if (!Account.make(name, passwords.hash(password), true, needed(role), clock.instant())) {
            throw Problem.ACCOUNT_EXISTS.because("Choose another name; names are never used again.");
        }
        log.write(by, "account.added", name, role.name());
        return new WithPassword(Account.named(name).orElseThrow(), password);
    }

    @Transactional
    Account changeRole(long id, Role role, String by) {
        List<Account> admins = Account.lockedAdmins();
        Account account = locked(id);
        if (account.role != needed(role)) {
            if (account.role == Role.ADMIN) {
                keepOneBeside(account, admins);
            }
            account.role = role;
            log.write(by, "account.role", account.name, role.name());
        }
        return account;
    }

    @Transactional
    Account disable(long id, String by) {
        List<Account> admins = Account.lockedAdmins();
        Account account = locked(id);
        if (account.isActive()) {
            keepOneBeside(account, admins);
            account.disable(clock.instant());
            log.write(by, "account.disabled", account.name, null);
        }
        return account;
    }

    @Transactional
    Account enable(long id, String by) {
        Account account = locked(id);
        if (!account.isActive()) {
            account.disabledAt = null;
            log.write(by, "account.enabled", account.name, null);
        }
        return account;
    }

    /** For those who forgot theirs. Ends all sessions of the account. */
    @Transactional
    WithPassword newPassword(long id, String by) {
        Account account = locked(id);
        String password = passwords.once();
        account.usePassword(passwords.hash(password), true);
        log.write(by, "account.password", account.name, null);
        return new WithPassword(account, password);
    }

    /**
     * For whoever has the computer and lost the way in.
     *
     * @return the one-time password; empty where there is no such account
     */
    @Transactional
    Optional<String> rescue(String name) {
        return Account.named(name).map(account -> {
            account.disabledAt = null;
            return newPassword(account.id, "run.sh").password();
        });
    }

    /** One's own, after the old one was looked at. Ends all sessions of the account. */
    @Transactional
    Account choosePassword(long id, String old, String password) {
        Account account = locked(id);
        Passwords.check(password, account.name);
        if (password.equals(old)) {
            throw Problem.INVALID_PASSWORD.because("It is the old one; choose another.");
        }
        account.usePassword(passwords.hash(password), false);
        log.write(account.name, "account.own-password", account.name, null);
        return account;
    }

    /**
     * Whom somebody else vouches for. A one-time password that was never used ends: others have seen it, and nobody needs it.
     *
     * @return empty where no such account may sign in
     */
    @Transactional
    Optional<Account> withoutOurPassword(String name) {
        Optional<Account> known =
                Account.named(name).flatMap(found -> Account.locked(found.id)).filter(Account::isActive);
        known.filter(account -> account.mustChange)
                .ifPresent(account -> account.usePassword(passwords.hash(passwords.once()), false));
        return known;
    }

    /** @param admins locked before, so that two who go at once do not both count on the other */
    private static void keepOneBeside(Account account, List<Account> admins) {
        if (admins.stream().allMatch(admin -> admin.id.equals(account.id))) {
            throw Problem.LAST_ADMIN.because("Make somebody else an administrator first; without one nobody gets in.");
        }
    }

    /** Whether there could be an account of this name. */
    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    private static Account locked(long id) {
        return Account.locked(id).orElseThrow(() -> Problem.NOT_FOUND.because("There is no account with this number."));
    }

    private static Role needed(Role role) {
        if (role == null) {
            throw Problem.INVALID_ACCOUNT.because("Say the role: ADMIN or MODERATOR.");
        }
        return role;
    }
}
