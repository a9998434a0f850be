package ml.ispovesti.promotion;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;

/** Since when the present schedule holds: moments before that were not missed. One row. */
@Entity
class RoundCalendar extends PanacheEntityBase {

    private static final int ONLY = 1;

    @Id
    Integer id;

    String cron;
    String zone;
    boolean paused;
    Instant since;

    static Optional<RoundCalendar> present() {
        return findByIdOptional(ONLY);
    }

    boolean is(RoundSettings settings) {
        return cron.equals(settings.cron()) && zone.equals(settings.zone()) && paused == settings.paused();
    }

    /** From now on another schedule holds; unless it does already, as another website says. */
    static void turn(RoundSettings settings, Instant now) {
        getEntityManager()
                .createNativeQuery(
                        "insert into round_calendar (id, cron, zone, paused, since) values (?1, ?2, ?3, ?4, ?5)"
                                + " on conflict (id) do update set cron = excluded.cron, zone = excluded.zone,"
                                + " paused = excluded.paused, since = excluded.since"
                                + " where round_calendar.cron <> excluded.cron or round_calendar.zone <> excluded.zone"
                                + " or round_calendar.paused <> excluded.paused")
                .setParameter(1, ONLY)
                .setParameter(2, settings.cron())
                .setParameter(3, settings.zone())
                .setParameter(4, settings.paused())
                .setParameter(5, now.toEpochMilli())
                .executeUpdate();
    }
}
