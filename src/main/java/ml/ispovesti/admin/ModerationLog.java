package ml.ispovesti.admin;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import ml.ispovesti.moderation.ModeratorActed;

/** Moderators' deeds stand in the same log as administrators'. */
@Singleton
class ModerationLog {

    private final AuditLog log;

    ModerationLog(AuditLog log) {
        this.log = log;
    }

    /** In the transaction in which it was done. */
    void write(@Observes ModeratorActed deed) {
        log.write(deed.who(), deed.action(), deed.target(), deed.detail());
    }
}
