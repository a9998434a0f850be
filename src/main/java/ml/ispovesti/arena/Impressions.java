package ml.ispovesti.arena;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ml.ispovesti.confession.Confession;
import ml.ispovesti.confession.Stage;
import ml.ispovesti.visitor.Visitor;
import ml.ispovesti.visitor.VisitorForgotten;
import ml.ispovesti.visitor.VisitorId;

/** How often candidates were seen: once a visitor, however often that visitor looks. */
@ApplicationScoped
public class Impressions {

    /** Candidates, each with as many pairs as it has readers. */
    private static final int A_PART = 100;

    private final Clock clock;

    Impressions(Clock clock) {
        this.clock = clock;
    }

    /** Counts what the visitor saw for the first time; what is not in the arena is passed over. */
    void count(VisitorId visitor, List<Long> confessionIds) {
        Set<Long> fresh = new HashSet<>(confessionIds);
        // Outside of the transaction: a page that is loaded again writes nothing.
        Impression.seen(visitor, confessionIds).forEach(fresh::remove);
        if (fresh.isEmpty()) {
            return;
        }
        try {
            QuarkusTransaction.requiringNew().run(() -> add(visitor, fresh));
        } catch (VisitorForgotten e) {
            // What somebody saw who is forgotten is nobody's.
        }
    }

    /** Locks in the order in which a vote does: the confessions, then the visitor. */
    private void add(VisitorId visitor, Set<Long> confessionIds) {
        List<Long> candidates = Confession.lockedIn(Stage.ARENA, confessionIds).stream()
                .map(confession -> confession.id)
                .toList();
        if (!candidates.isEmpty()) {
            Visitor.remember(visitor, clock.instant());
            Impression.add(visitor, candidates);
        }
    }

    /** What a visitor saw that is in the arena still, by number, the highest first. */
    public List<Long> of(VisitorId visitor, long below, int most) {
        return Impression.of(visitor, below, most);
    }

    /** Within the caller's transaction: who saw what is forgotten, the totals stay. */
    public void forget(VisitorId visitor) {
        Impression.forget(visitor);
    }

    /** After a round: the same for those that have left the arena, a part at a time, since everybody who votes waits meanwhile. */
    @ActivateRequestContext
    public void forgetThoseOfTheGone() {
        List<Long> gone = Impression.ofTheGone();
        for (int from = 0; from < gone.size(); from += A_PART) {
            List<Long> part = gone.subList(from, Math.min(from + A_PART, gone.size()));
            QuarkusTransaction.joiningExisting().run(() -> Impression.dropThoseOf(part));
        }
    }
}
