package ml.ispovesti.staff;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Remembers what administrators and moderators did: within the caller's transaction, so that neither is there without the other. */
@ApplicationScoped
public class AuditLog {

    private final Clock clock;
    private final SecurityIdentity identity;

    AuditLog(Clock clock, SecurityIdentity identity) {
        this.clock = clock;
        this.identity = identity;
    }

    /** The account that this request comes from. */
    public String who() {
        return SignedIn.name(identity);
    }

    /** In the name of whoever asks; see {@link #write(String, String, String, String)}. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void write(String action, String target, String detail) {
        write(who(), action, target, detail);
    }

    /**
     * @param who the name of the account
     * @param action what was done, as {@code thing.happened}
     * @param target to what; null where that says nothing
     * @param detail what else is worth knowing; null for nothing, and never a secret
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void write(String who, String action, String target, String detail) {
        new AuditEntry(clock.instant(), who, action, target, detail).persist();
    }
}
