package ml.ispovesti.arena;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.List;
import ml.ispovesti.confession.Stage;
import ml.ispovesti.visitor.VisitorId;

/** That a visitor saw a candidate: the database allows no second one. */
@Entity
@IdClass(Impression.Key.class)
class Impression extends PanacheEntityBase {

    @Id
    Long confessionId;

    @Id
    String visitorId;

    protected Impression() {}

    record Key(Long confessionId, String visitorId) {}

    /** Which of these the visitor saw already. */
    static List<Long> seen(VisitorId visitor, List<Long> confessionIds) {
        return getEntityManager()
                .createQuery(
                        "select i.confessionId from Impression i where i.visitorId = ?1 and i.confessionId in ?2",
                        Long.class)
                .setParameter(1, visitor.value())
                .setParameter(2, confessionIds)
                .getResultList();
    }

    /** Only for candidates and a visitor that are locked: counting comes before the pairs that it goes by. */
    static void add(VisitorId visitor, List<Long> confessionIds) {
        getEntityManager()
                .createNativeQuery("update confession set impressions = impressions + 1 where id in (?2) and not exists"
                        + " (select 1 from impression i where i.confession_id = confession.id and i.visitor_id = ?1)")
                .setParameter(1, visitor.value())
                .setParameter(2, confessionIds)
                .executeUpdate();
        getEntityManager()
                .createNativeQuery("insert into impression (confession_id, visitor_id)"
                        + " select id, ?1 from confession where id in (?2) on conflict do nothing")
                .setParameter(1, visitor.value())
                .setParameter(2, confessionIds)
                .executeUpdate();
    }

    static void forget(VisitorId visitor) {
        delete("visitorId", visitor.value());
    }

    /** A visitor's, by number, the highest first. */
    static List<Long> of(VisitorId visitor, long below, int most) {
        return getEntityManager()
                .createQuery(
                        "select i.confessionId from Impression i where i.visitorId = ?1 and i.confessionId < ?2"
                                + " order by i.confessionId desc",
                        Long.class)
                .setParameter(1, visitor.value())
                .setParameter(2, below)
                .setMaxResults(most)
                .getResultList();
    }

    /** What somebody saw and what has left the arena. */
    static List<Long> ofTheGone() {
        return getEntityManager()
                .createQuery(
                        "select distinct i.confessionId from Impression i join Confession c on c.id = i.confessionId"
                                + " where c.stage <> ?1 or c.hiddenAt is not null",
                        Long.class)
                .setParameter(1, Stage.ARENA)
                .getResultList();
    }

    static void dropThoseOf(List<Long> confessionIds) {
        delete("confessionId in ?1", confessionIds);
    }
}
