package ml.ispovesti.reaction;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ml.ispovesti.confession.Confession;
import ml.ispovesti.confession.Stage;
import ml.ispovesti.visitor.VisitorId;

/** One visitor's reaction to one confession in one stage: the database allows no second one. */
@Entity
class Reaction extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    /** Null where the visitor was forgotten. */
    String visitorId;

    Long confessionId;

    @Enumerated(EnumType.STRING)
    Stage stage;

    @Enumerated(EnumType.STRING)
    ReactionKind kind;

    Instant reactedAt;

    /** Which {@link SuperlikeDay superlike of a day} this is, else null; unique by visitor, so that nobody has one twice. */
    String superlikeDay;

    /** How much less than a whole vote it counts for, in thousandths; see {@link ShadowWeight}. */
    int taken;

    /** See {@link ml.ispovesti.visitor.DailyAddress}; only of new visitors, and null after a day. */
    String network;

    /** When it was weighed; null where there is no network. */
    Instant weighedAt;

    protected Reaction() {}

    /** The votes of new visitors of one network, as numbers. */
    record Crowd(String network, long visitors, long votes, long taken, Instant first, Instant last) {}

    Reaction(VisitorId visitor, long confessionId, Stage stage) {
        this.visitorId = visitor.value();
        this.confessionId = confessionId;
        this.stage = stage;
    }

    static Optional<Reaction> of(VisitorId visitor, long confessionId, Stage stage) {
        return find("visitorId = ?1 and confessionId = ?2 and stage = ?3", visitor.value(), confessionId, stage)
                .firstResultOptional();
    }

    static List<Reaction> of(VisitorId visitor, List<Long> confessionIds, Stage stage) {
        return list("visitorId = ?1 and confessionId in ?2 and stage = ?3", visitor.value(), confessionIds, stage);
    }

    /** A visitor's own to what everybody sees, the newest first. */
    static List<Reaction> of(VisitorId visitor, long below, int most) {
        return Reaction.<Reaction>find(
                        "from Reaction r where r.visitorId = ?1 and r.id < ?2 and exists"
                                + " (select 1 from Confession c where c.id = r.confessionId and c." + Confession.VISIBLE
                                + ") order by r.id desc",
                        visitor.value(),
                        below)
                .page(0, most)
                .list();
    }

    /** They count on, for nobody; of the moment only the day (UTC) is left, lest moments tell what belongs together. */
    static void forget(VisitorId visitor) {
        getEntityManager()
                .createNativeQuery(
                        "update reaction set visitor_id = null, superlike_day = null, network = null, weighed_at = null,"
                                + " reacted_at = reacted_at - reacted_at % 86400000 where visitor_id = ?1")
                .setParameter(1, visitor.value())
                .executeUpdate();
    }

    /** How many other visitors of a network were weighed since then. */
    static long othersOf(String network, VisitorId visitor, Instant since) {
        return getEntityManager()
                .createQuery(
                        "select count(distinct r.visitorId) from Reaction r"
                                + " where r.network = ?1 and r.weighedAt > ?2 and r.visitorId <> ?3",
                        Long.class)
                .setParameter(1, network)
                .setParameter(2, since)
                .setParameter(3, visitor.value())
                .getSingleResult();
    }

    static void forgetNetworksBefore(Instant moment) {
        update("network = null, weighedAt = null where weighedAt < ?1", moment);
    }

    /** Those whose votes count for less, the heaviest first. */
    static List<Crowd> crowds(Instant since, int most) {
        return getEntityManager()
                .createQuery(
                        "select r.network, count(distinct r.visitorId), count(*), sum(r.taken), min(r.weighedAt), max(r.weighedAt)"
                                + " from Reaction r where r.network is not null and r.weighedAt > ?1 group by r.network"
                                + " having sum(r.taken) > 0 order by sum(r.taken) desc, min(r.weighedAt)",
                        Crowd.class)
                .setParameter(1, since)
                .setMaxResults(most)
                .getResultList();
    }

    /** What a network's new visitors voted on most. */
    static List<VotePatterns.Target> targets(String network, int most) {
        return getEntityManager()
                .createQuery(
                        "select r.confessionId, count(*) from Reaction r where r.network = ?1 group by r.confessionId"
                                + " order by count(*) desc, r.confessionId",
                        VotePatterns.Target.class)
                .setParameter(1, network)
                .setMaxResults(most)
                .getResultList();
    }

    /** Those of a day that a visitor has given, as {@link #superlikeDay} has them. */
    static Set<String> superlikes(VisitorId visitor, LocalDate day) {
        // A range, which the unique key's index finds.
        return getEntityManager()
                .createQuery(
                        "select superlikeDay from Reaction where visitorId = :visitor and superlikeDay >= :day and superlikeDay < :next",
                        String.class)
                .setParameter("visitor", visitor.value())
                .setParameter("day", day.toString())
                .setParameter("next", day.plusDays(1).toString())
                .getResultStream()
                .collect(Collectors.toSet());
    }
}
