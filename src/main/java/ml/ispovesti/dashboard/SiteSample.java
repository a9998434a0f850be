package ml.ispovesti.dashboard;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the site was like at one moment. The database allows no second one of that moment. */
@Entity
class SiteSample extends PanacheEntityBase {

    private static final long HOUR = 3_600_000;

    /** When its period began, in milliseconds, since keys are not converted; the numbers are of a little later. */
    @Id
    Long at;

    int waiting;
    int running;

    /** How long the one has waited that waits longest; 0 where none does. */
    long waitSeconds;

    /** Those that write. */
    int generators;

    int slots;

    /** Of all of them together, while all slots write. */
    double tokensPerSecond;

    int arena;
    int pending;
    int drafts;

    /** Numbers of one moment, or the mean and the most of several. */
    record Span(
            Instant from,
            long samples,
            double waiting,
            int mostWaiting,
            double running,
            long longestWaitSeconds,
            double generators,
            int fewestGenerators,
            double tokensPerSecond) {}

    static boolean isThere(Instant at) {
        return count("at", at.toEpochMilli()) > 0;
    }

    /** Unless another website was quicker. */
    void add() {
        getEntityManager()
                .createNativeQuery("insert into site_sample (at, waiting, running, wait_seconds, generators, slots,"
                        + " tokens_per_second, arena, pending, drafts) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)"
                        + " on conflict do nothing")
                .setParameter(1, at)
                .setParameter(2, waiting)
                .setParameter(3, running)
                .setParameter(4, waitSeconds)
                .setParameter(5, generators)
                .setParameter(6, slots)
                .setParameter(7, tokensPerSecond)
                .setParameter(8, arena)
                .setParameter(9, pending)
                .setParameter(10, drafts)
                .executeUpdate();
    }

    static Optional<SiteSample> newest() {
        return find("order by at desc").firstResultOptional();
    }

    /** By the hour, the earliest first; hours without any are left out. */
    static List<Span> hours(Instant from) {
        List<?> rows = getEntityManager()
                .createNativeQuery(
                        "select s.at - s.at % " + HOUR + ", count(*), avg(waiting), max(waiting), avg(running),"
                                + " max(wait_seconds), avg(generators), min(generators), avg(tokens_per_second)"
                                + " from site_sample s where s.at >= ?1 group by 1 order by 1")
                .setParameter(1, from.toEpochMilli())
                .getResultList();
        return rows.stream().map(SiteSample::span).toList();
    }

    private static Span span(Object row) {
        Object[] columns = (Object[]) row;
        return new Span(
                Instant.ofEpochMilli(number(columns[0]).longValue()),
                number(columns[1]).longValue(),
                number(columns[2]).doubleValue(),
                number(columns[3]).intValue(),
                number(columns[4]).doubleValue(),
                number(columns[5]).longValue(),
                number(columns[6]).doubleValue(),
                number(columns[7]).intValue(),
                number(columns[8]).doubleValue());
    }

    private static Number number(Object column) {
        return (Number) column;
    }

    static void forgetBefore(Instant moment) {
        delete("at < ?1", moment.toEpochMilli());
    }
}
