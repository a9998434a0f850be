package ml.ispovesti.moderation;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;

/** Tells whoever keeps the log what the moderator of this request does. */
@ApplicationScoped
class Audit {

    private final Clock clock;
    private final SecurityIdentity identity;
    private final Event<ModeratorActed> acted;

    Audit(Clock clock, SecurityIdentity identity, Event<ModeratorActed> acted) {
        this.clock = clock;
        this.identity = identity;
        this.acted = acted;
    }

    String who() {
        return identity.getPrincipal().getName();
    }

    void tell(String action, String target, String detail) {
        acted.fire(new ModeratorActed(clock.instant(), who(), action, target, detail));
    }
}
