package ml.ispovesti.generation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ml.ispovesti.confession.Origin;
import ml.ispovesti.generator.Mood;
import ml.ispovesti.generator.WritingReport;
import ml.ispovesti.visitor.VisitorId;

/**
 * A wish for a confession and what became of it. This row is the truth: queues and streams only carry news of it. The database
 * allows one unfinished row a visitor, and one of the house in all.
 */
@Entity
public class Generation extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /** Null for the house's own, and where its author was forgotten. */
    String visitorId;

    @Enumerated(EnumType.STRING)
    public Origin origin;

    public String prefix;

    @Enumerated(EnumType.STRING)
    Mood mood;

    long seed;

    @Enumerated(EnumType.STRING)
    GenerationStatus status;

    /** Null until it is done. */
    public String text;

    public String model;

    /** Null until it is done. */
    @Embedded
    WritingReport report;

    /** Why it failed, for people, or the name of the {@link CancelReason}. */
    String reason;

    /** The queue that holds the job; null while the outbox still has to send it. */
    String dispatchedTo;

    /** The number of the present giving-out. */
    int delivery;

    /** How many generators have begun it. */
    int starts;
    /** Until then one website's outbox has the job in hand, and the others leave it alone. */
    Instant leasedUntil;

    Instant createdAt;
    Instant startedAt;
    Instant finishedAt;

    /** When its author last asked for it. */
    Instant askedAt;

    protected Generation() {}

    Generation(Origin origin, VisitorId visitor, String prefix, Mood mood, long seed, Instant now) {
        this.origin = origin;
        this.visitorId = visitor == null ? null : visitor.value();
        this.prefix = prefix;
        this.mood = mood;
        this.seed = seed;
        this.status = GenerationStatus.QUEUED;
        this.createdAt = now;
        this.askedAt = now;
    }

    static Optional<Generation> of(VisitorId author, long id) {
        return find("id = ?1 and visitorId = ?2", id, author.value()).firstResultOptional();
    }

    /** The same with its row locked until the transaction ends: nobody deletes it meanwhile. */
    static Optional<Generation> lockedOf(VisitorId author, long id) {
        return Generation.<Generation>find("id = ?1 and visitorId = ?2", id, author.value())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** As it is in the database now, whatever this session read before. */
    static Generation fresh(long id) {
        getEntityManager().clear();
        return findById(id);
    }

    static Optional<Generation> unfinished(VisitorId author) {
        return find("visitorId = ?1 and status in ?2", author.value(), GenerationStatus.UNFINISHED)
                .firstResultOptional();
    }

    /** The finished ones that their author has not published yet, the newest first. */
    static List<Generation> drafts(VisitorId author, long below, int most) {
        return Generation.<Generation>find(
                        "from Generation g where g.visitorId = ?1 and g.status = ?2 and g.id < ?3 and not exists"
                                + " (select 1 from Confession c where c.generationId = g.id) order by g.id desc",
                        author.value(),
                        GenerationStatus.DONE,
                        below)
                .page(0, most)
                .list();
    }

    /** Of all authors; looks at each finished generation. */
    static long countDrafts() {
        return count(
                "from Generation g where g.status = ?1 and g.visitorId is not null and not exists"
                        + " (select 1 from Confession c where c.generationId = g.id)",
                GenerationStatus.DONE);
    }

    static Optional<Generation> lastDraft(VisitorId author) {
        return drafts(author, Long.MAX_VALUE, 1).stream().findFirst();
    }

    /** All of an author, the newest first. */
    static List<Generation> of(VisitorId author, long below, int most) {
        return Generation.<Generation>find("visitorId = ?1 and id < ?2", Sort.descending("id"), author.value(), below)
                .page(0, most)
                .list();
    }

    /** @return whether it was unfinished until now */
    static boolean cancel(long id, Instant now) {
        return update(
                        "status = ?1, reason = ?2, finishedAt = ?3 where id = ?4 and status in ?5",
                        GenerationStatus.CANCELLED,
                        CancelReason.CANCELLED.name(),
                        now,
                        id,
                        GenerationStatus.UNFINISHED)
                == 1;
    }

    /** Those of visitors that still wait, and whose authors have not asked for them since then. */
    static List<Long> notAskedForSince(Instant since) {
        return Generation.<Generation>find(
                        "status = ?1 and visitorId is not null and askedAt < ?2", GenerationStatus.QUEUED, since)
                .list()
                .stream()
                .map(generation -> generation.id)
                .toList();
    }

    /** @return whether it still waited, and nobody asked for it meanwhile */
    static boolean abandon(long id, Instant since, Instant now) {
        return update(
                        "status = ?1, reason = ?2, finishedAt = ?3 where id = ?4 and status = ?5 and askedAt < ?6",
                        GenerationStatus.CANCELLED,
                        CancelReason.ABANDONED.name(),
                        now,
                        id,
                        GenerationStatus.QUEUED,
                        since)
                == 1;
    }

    /** Nobody could ask while the site was down. */
    static void forgiveSilence(Instant now) {
        update("askedAt = ?1 where status = ?2", now, GenerationStatus.QUEUED);
    }

    /** @return whether it waited, under this number: an attempt that counts */
    static boolean start(long id, int delivery, Instant now) {
        return update(
                        "status = ?1, startedAt = ?2, starts = starts + 1 where id = ?3 and delivery = ?4 and status = ?5",
                        GenerationStatus.RUNNING,
                        now,
                        id,
                        delivery,
                        GenerationStatus.QUEUED)
                == 1;
    }

    /** Gives one back to the outbox that nobody works on under this number any more. @return whether it was so */
    static boolean giveBack(long id, int delivery, Instant now) {
        return update(
                        "status = ?1, dispatchedTo = null, leasedUntil = null, delivery = delivery + 1, askedAt = ?2"
                                + " where id = ?3 and delivery = ?4 and status in ?5",
                        GenerationStatus.QUEUED,
                        now,
                        id,
                        delivery,
                        GenerationStatus.UNFINISHED)
                == 1;
    }

    /** Ends one that was begun often enough. @return whether it was unfinished until now, under this number */
    static boolean giveUp(long id, int delivery, int most, String reason, Instant now) {
        return update(
                        "status = ?1, reason = ?2, finishedAt = ?3 where id = ?4 and delivery = ?5 and starts >= ?6 and status in ?7",
                        GenerationStatus.FAILED,
                        reason,
                        now,
                        id,
                        delivery,
                        most,
                        GenerationStatus.UNFINISHED)
                == 1;
    }

    static int waiting() {
        return (int) count("status", GenerationStatus.QUEUED);
    }

    /** @return whether it was stored; not where the house has an unfinished one, which another website may just have asked for */
    static boolean storeOfTheHouse(long seed, Instant now) {
        return getEntityManager()
                        .createNativeQuery(
                                "insert into generation (origin, prefix, mood, seed, status, created_at, asked_at)"
                                        + " values ('HOUSE', '', 'USUAL', ?1, 'QUEUED', ?2, ?2) on conflict do nothing")
                        .setParameter(1, seed)
                        .setParameter(2, now.toEpochMilli())
                        .executeUpdate()
                == 1;
    }

    /** Finished ones from before that moment that are no confession, the oldest first. */
    static List<Long> unpublishedBefore(Instant moment, int most) {
        return getEntityManager()
                .createQuery(
                        "select g.id from Generation g where g.createdAt < ?1 and g.status not in ?2 and not exists"
                                + " (select 1 from Confession c where c.generationId = g.id) order by g.createdAt",
                        Long.class)
                .setParameter(1, moment)
                .setParameter(2, GenerationStatus.UNFINISHED)
                .setMaxResults(most)
                .getResultList();
    }

    /** Deletes those that are no confession yet. @return how many were */
    static int deleteUnpublished(List<Long> ids) {
        // Waits for whoever is publishing one of them.
        find("id in ?1", Sort.by("id"), ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
        return (int) delete(
                "from Generation g where g.id in ?1 and not exists"
                        + " (select 1 from Confession c where c.generationId = g.id)",
                ids);
    }

    static boolean anyUnfinished() {
        return count("status in ?1", GenerationStatus.UNFINISHED) > 0;
    }

    /** What the queue's order is made of. */
    record Unfinished(Long id, GenerationStatus status, int delivery, Instant createdAt, Instant askedAt) {}

    /** The oldest first. */
    static List<Unfinished> unfinishedInOrder() {
        return find("status in ?1", Sort.by("id"), GenerationStatus.UNFINISHED)
                .project(Unfinished.class)
                .list();
    }

    /** Those that a queue or a generator should have. */
    static List<Unfinished> sentAndUnfinished() {
        return find("status in ?1 and dispatchedTo is not null", GenerationStatus.UNFINISHED)
                .project(Unfinished.class)
                .list();
    }

    /** Of those that wait; changes nothing where the moment is not older than {@code old}. */
    static void renewAskedAt(List<Long> ids, Instant old, Instant now) {
        update("askedAt = ?1 where id in ?2 and status = ?3 and askedAt < ?4", now, ids, GenerationStatus.QUEUED, old);
    }
}
