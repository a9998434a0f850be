package ml.ispovesti.visitor;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ml.ispovesti.problem.Problem;

/** What must be remembered of a visitor. The row is made only when there is something to remember. */
@Entity
public class Visitor extends PanacheEntityBase {

    @Id
    public String id;

    public Instant firstSeenAt;

    /** When the day (UTC) began on which it last came to do something, or to look at its own. */
    public Instant lastSeenAt;

    public Instant nextGenerationAt;
    public Instant nextPublicationAt;
    public Instant nextCommentAt;

    /** Until then moderators let it only read; null for nobody. */
    public Instant blockedUntil;

    /**
     * Makes the row unless it is there, and locks it until the transaction ends: what a visitor asks for at once is decided one
     * after the other.
     *
     * @throws VisitorForgotten where the visitor is forgotten, which may have been a moment ago
     */
    public static void remember(VisitorId id, Instant now) {
        getEntityManager()
                .createNativeQuery(
                        "insert into visitor (id, first_seen_at, last_seen_at, next_generation_at, next_publication_at)"
                                + " values (?1, ?2, ?3, 0, 0) on conflict (id) do update set last_seen_at = excluded.last_seen_at")
                .setParameter(1, id.value())
                .setParameter(2, now.toEpochMilli())
                .setParameter(3, dayOf(now).toEpochMilli())
                .executeUpdate();
        // Only now: whoever forgets a visitor holds the same lock until it is done.
        if (Forgotten.knows(id)) {
            throw new VisitorForgotten();
        }
    }

    /** The same for what a visitor writes, asks for or votes; refused while moderators keep the visitor out. */
    public static void admit(VisitorId id, Instant now) {
        remember(id, now);
        getEntityManager()
                .createQuery(
                        "select v.blockedUntil from Visitor v where v.id = ?1 and v.blockedUntil > ?2", Instant.class)
                .setParameter(1, id.value())
                .setParameter(2, now)
                .getResultStream()
                .findFirst()
                .ifPresent(until -> {
                    throw Problem.KEPT_OUT.because(
                            "Moderators let you only read until " + until.truncatedTo(ChronoUnit.MINUTES) + ".",
                            Duration.between(now, until));
                });
    }

    private static Instant dayOf(Instant moment) {
        return moment.truncatedTo(ChronoUnit.DAYS);
    }

    /** Whether it was here today (UTC) already. */
    boolean seenToday(Instant now) {
        return !lastSeenAt.isBefore(dayOf(now));
    }

    /** It looks at its own, which needs no lock; to be called once a day, since it is a write. */
    static void saw(VisitorId id, Instant now) {
        update("lastSeenAt = ?1 where id = ?2 and lastSeenAt < ?1", dayOf(now), id.value());
    }

    /** Those that were not here since that day began, but for those who are kept out: they could come back as somebody else. */
    public static List<VisitorId> unseenSince(Instant since, Instant now, int most) {
        return getEntityManager()
                .createQuery(
                        "select v.id from Visitor v where v.lastSeenAt < ?1 and (v.blockedUntil is null or v.blockedUntil < ?2)"
                                + " order by v.lastSeenAt",
                        String.class)
                .setParameter(1, dayOf(since))
                .setParameter(2, now)
                .setMaxResults(most)
                .getResultStream()
                .map(VisitorId::new)
                .toList();
    }

    /** Locks the row until the transaction ends. @return whether it is there and was not seen since that day began */
    public static boolean lockUnseen(VisitorId id, Instant since) {
        Visitor visitor = findById(id.value(), LockModeType.PESSIMISTIC_WRITE);
        return visitor != null && visitor.lastSeenAt.isBefore(dayOf(since));
    }

    /** Keeps it out until then; null lets it in again. */
    public static void block(VisitorId id, Instant until) {
        update("blockedUntil = ?1 where id = ?2", until, id.value());
    }

    /** Of these, who is kept out, and until when. */
    public static Map<VisitorId, Instant> keptOut(Collection<VisitorId> ids, Instant now) {
        return Visitor.<Visitor>list(
                        "id in ?1 and blockedUntil > ?2",
                        ids.stream().map(VisitorId::value).toList(),
                        now)
                .stream()
                .collect(Collectors.toMap(visitor -> new VisitorId(visitor.id), visitor -> visitor.blockedUntil));
    }

    /** Takes the row away, to which nothing may lead any more. Lock it by {@link #remember} before anything else is forgotten. */
    public static void forget(VisitorId id, Instant now) {
        Forgotten.add(id, now);
        delete("id", id.value());
    }

    public static Optional<Visitor> known(VisitorId id) {
        return findByIdOptional(id.value());
    }

    /** Takes the right to ask for a generation, if it is there; then the next one comes after {@code pause}. */
    public static boolean claimGeneration(VisitorId id, Instant now, Duration pause) {
        return update(
                        "nextGenerationAt = ?1 where id = ?2 and nextGenerationAt <= ?3",
                        now.plus(pause),
                        id.value(),
                        now)
                == 1;
    }

    /** Takes the right to publish, if it is there; then the next one comes after {@code pause}. */
    public static boolean claimPublication(VisitorId id, Instant now, Duration pause) {
        return update(
                        "nextPublicationAt = ?1 where id = ?2 and nextPublicationAt <= ?3",
                        now.plus(pause),
                        id.value(),
                        now)
                == 1;
    }

    /** Takes the right to comment, if it is there; then the next one comes after {@code pause}. */
    public static boolean claimComment(VisitorId id, Instant now, Duration pause) {
        return update("nextCommentAt = ?1 where id = ?2 and nextCommentAt <= ?3", now.plus(pause), id.value(), now)
                == 1;
    }
}
