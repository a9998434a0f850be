package ml.ispovesti.moderation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All reports of one thing until a moderator decides. Later ones open a case anew and are counted anew, so that old reports hide nothing
 * twice. The database allows a thing only one open case.
 */
@Entity
@Table(name = "moderation_case")
class Case extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Enumerated(EnumType.STRING)
    ThingKind kind;

    Long thingId;
    Instant openedAt;

    /** How many of its reports count. */
    int voices;

    /** When they hid it; null while they have not. */
    Instant hiddenAt;

    @Enumerated(EnumType.STRING)
    Decision decision;

    String decidedBy;

    /** Null while it is open. */
    Instant decidedAt;

    String note;

    protected Case() {}

    private Case(ThingKind kind, long thingId, Instant now) {
        this.kind = kind;
        this.thingId = thingId;
        this.openedAt = now;
    }

    boolean isOpen() {
        return decidedAt == null;
    }

    void close(Decision decision, String by, String note, Instant now) {
        this.decision = decision;
        this.decidedBy = by;
        this.note = note;
        this.decidedAt = now;
    }

    /** The open one of a thing whose confession is locked, locked as well; a new one where there is none. */
    static Case openOf(ThingKind kind, long thingId, Instant now) {
        return Case.<Case>find("kind = ?1 and thingId = ?2 and decidedAt is null", kind, thingId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseGet(() -> {
                    Case opened = new Case(kind, thingId, now);
                    opened.persistAndFlush();
                    return opened;
                });
    }

    /** The row, locked until the transaction ends. */
    static Optional<Case> locked(long id) {
        return Case.<Case>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** What a case is about; the case itself is not read, so that it can be locked after the thing. */
    static Optional<Thing> thing(long id) {
        return getEntityManager()
                .createQuery(
                        "select new ml.ispovesti.moderation.Thing(c.kind, c.thingId) from Case c where c.id = ?1",
                        Thing.class)
                .setParameter(1, id)
                .getResultStream()
                .findFirst();
    }

    /** The oldest first. */
    static List<Case> open(long after, int most) {
        return Case.<Case>find("decidedAt is null and id > ?1 order by id", after)
                .page(0, most)
                .list();
    }

    /**
     * Those that were decided last come first.
     *
     * @param below decision and number of the last one that is known, in milliseconds; empty at the top
     */
    static List<Case> decided(List<Long> below, int most) {
        PanacheQuery<Case> found = below.isEmpty()
                ? find("decidedAt is not null order by decidedAt desc, id desc")
                : find(
                        "decidedAt < ?1 or decidedAt = ?1 and id < ?2 order by decidedAt desc, id desc",
                        Instant.ofEpochMilli(below.get(0)),
                        below.get(1));
        return found.page(0, most).list();
    }

    /** What {@link #decided} goes on below. */
    List<Long> place() {
        return List.of(decidedAt.toEpochMilli(), id);
    }

    static long countOpen() {
        return count("decidedAt is null");
    }
}
