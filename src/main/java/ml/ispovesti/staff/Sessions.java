package ml.ispovesti.staff;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.NewCookie;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import ml.ispovesti.visitor.SigningKey;

/** Who is signed in. It is in the signed cookie; the database only says whether it still holds. */
@ApplicationScoped
class Sessions {

    /** The cookie travels to no other address than those of administration. */
    private static final String PATH = "/api/v2/admin";

    private final Clock clock;
    private final SigningKey key;
    private final SecureRandom random;
    private final AuditLog log;
    private final Duration length;

    Sessions(Clock clock, SigningKey key, SecureRandom random, AuditLog log, AdminSettings settings) {
        this.clock = clock;
        this.key = key;
        this.random = random;
        this.log = log;
        this.length = settings.session();
    }

    /** @param how one came in, for the log; null for a password */
    @Transactional
    AdminSession open(Account account, String how) {
        log.write(account.name, "session.opened", account.name, how);
        return AdminSession.of(account, clock.instant(), length, random);
    }

    @Transactional
    void end(AdminSession session, String by) {
        EndedSession.add(session);
        log.write(by, "session.ended", by, null);
    }

    Optional<AdminSession> read(String cookie) {
        return AdminSession.read(cookie, key, clock.instant());
    }

    /** Whose it is, while it holds. */
    @ActivateRequestContext
    Optional<Account> holder(AdminSession session) {
        return Account.<Account>findByIdOptional(session.account())
                .filter(account -> account.isActive() && account.sessionVersion == session.version())
                .filter(account -> !EndedSession.knows(session));
    }

    NewCookie cookie(AdminSession session, boolean secure) {
        Duration left = Duration.between(clock.instant(), session.expiresAt());
        return cookie(session.signed(key), left, secure);
    }

    NewCookie noCookie(boolean secure) {
        return cookie("", Duration.ZERO, secure);
    }

    private static NewCookie cookie(String value, Duration kept, boolean secure) {
        return new NewCookie.Builder(AdminSession.COOKIE)
                .value(value)
                .path(PATH)
                .maxAge((int) kept.toSeconds())
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT)
                .secure(secure)
                .build();
    }

    @Scheduled(every = "1h", delayed = "7m", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @Transactional
    void forgetExpired() {
        EndedSession.dropThoseBefore(clock.instant());
    }
}
