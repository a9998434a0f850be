package ml.ispovesti.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Remembers what administrators and moderators did. */
@ApplicationScoped
public class AuditLog {

    private final Clock clock;

    AuditLog(Clock clock) {
        this.clock = clock;
    }

    /**
     * Within the caller's transaction, so that neither is there without the other.
     *
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
