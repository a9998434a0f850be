package ml.ispovesti.reaction;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import ml.ispovesti.visitor.DailyAddress;
import ml.ispovesti.visitor.Visitor;
import ml.ispovesti.visitor.VisitorId;

/** Weighs votes of new visitors by how many of their network voted just before; nobody is told (docs/decisions/0025). */
@ApplicationScoped
class Weighing {

    private final VoteSettings settings;
    private final DailyAddress network;

    Weighing(VoteSettings settings, DailyAddress network) {
        this.settings = settings;
        this.network = network;
    }

    /** A vote keeps its weight when its kind changes. */
    void weigh(Reaction reaction, VisitorId visitor, Instant now) {
        if (!settings.weighed() || !isNew(visitor, now)) {
            return;
        }
        reaction.network = network.ofRequest();
        reaction.weighedAt = now;
        long others = Reaction.othersOf(reaction.network, visitor, now.minus(settings.window()));
        reaction.taken = ShadowWeight.taken(others, settings.free());
    }

    private boolean isNew(VisitorId visitor, Instant now) {
        return Visitor.known(visitor)
                .map(known -> known.firstSeenAt.plus(settings.newFor()).isAfter(now))
                .orElse(true);
    }
}
