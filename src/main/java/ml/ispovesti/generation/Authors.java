package ml.ispovesti.generation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ml.ispovesti.confession.Confession;
import ml.ispovesti.problem.Problem;
import ml.ispovesti.visitor.Visitor;
import ml.ispovesti.visitor.VisitorId;

/** What visitors have had written, as a whole. */
@ApplicationScoped
public class Authors {

    private final Clock clock;
    private final Cancelling cancelling;

    Authors(Clock clock, Cancelling cancelling) {
        this.clock = clock;
        this.cancelling = cancelling;
    }

    /** What an author published, the newest first, with what moderators hid. */
    public List<Confession> published(VisitorId author, long below, int most) {
        return Confession.<Confession>find(
                        "from Confession c where c.id < ?2 and c.generationId in"
                                + " (select g.id from Generation g where g.visitorId = ?1) order by c.id desc",
                        author.value(),
                        below)
                .page(0, most)
                .list();
    }

    /** Who published a confession; empty for the site's own, for imports, and where the author was forgotten. */
    public Optional<VisitorId> author(long confessionId) {
        return Confession.<Confession>findByIdOptional(confessionId)
                .flatMap(confession -> Generation.<Generation>findByIdOptional(
                        confession.generationId == null ? -1L : confession.generationId))
                .map(generation -> generation.visitorId)
                .map(VisitorId::new);
    }

    /** The same for many at once: who published which, without those whose author is not known. */
    public Map<Long, VisitorId> authors(Collection<Long> confessionIds) {
        return Generation.getEntityManager()
                .createQuery(
                        "select c.id, g.visitorId from Confession c join Generation g on g.id = c.generationId"
                                + " where c.id in ?1 and g.visitorId is not null",
                        Object[].class)
                .setParameter(1, confessionIds)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> new VisitorId((String) row[1])));
    }

    /** Deletes a finished text that was not published. */
    @Transactional
    public void deleteDraft(VisitorId author, long id) {
        // Locks the visitor's row, so that a publication of it comes before or after.
        Visitor.remember(author, clock.instant());
        Generation draft = Generation.lockedOf(author, id)
                .orElseThrow(() -> Problem.NOT_FOUND.because("You have no generation with this number."));
        Publication.refuseUnlessPublishable(draft);
        draft.delete();
    }

    /** Within the caller's transaction: what is published stays, with nothing that leads to its author; the rest is gone. */
    public void forget(VisitorId author) {
        Generation.unfinished(author).ifPresent(generation -> cancelling.cancelAlong(generation.id));
        Generation.delete(
                "from Generation g where g.visitorId = ?1 and not exists"
                        + " (select 1 from Confession c where c.generationId = g.id)",
                author.value());
        Generation.update("visitorId = null where visitorId = ?1", author.value());
    }
}
