package ml.ispovesti.promotion;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What administrators set, and when, and why. Rows are only added; the newest holds, and before the first one the configuration does. */
@Entity
class SettingsVersion extends PanacheEntityBase {

    /** Before the first version. */
    static final long NONE = 0;

    @Id
    Long version;

    /** {@link RoundSettings} as JSON; null where from then on the configuration's hold again. */
    String settings;

    String changedBy;
    Instant changedAt;
    String why;

    static long newest() {
        Long newest = getEntityManager()
                .createQuery("select max(version) from SettingsVersion", Long.class)
                .getSingleResult();
        return newest == null ? NONE : newest;
    }

    static Optional<SettingsVersion> of(long version) {
        return findByIdOptional(version);
    }

    /** The newest first. */
    static List<SettingsVersion> below(long version, int most) {
        return SettingsVersion.<SettingsVersion>find("version < ?1 order by version desc", version)
                .page(0, most)
                .list();
    }

    /** @return whether nobody else has added this version before */
    static boolean add(long version, String settings, String by, Instant at, String why) {
        return getEntityManager()
                        .createNativeQuery(
                                "insert into settings_version (version, settings, changed_by, changed_at, why)"
                                        + " values (?1, ?2, ?3, ?4, ?5) on conflict (version) do nothing")
                        .setParameter(1, version)
                        .setParameter(2, settings)
                        .setParameter(3, by)
                        .setParameter(4, at.toEpochMilli())
                        .setParameter(5, why)
                        .executeUpdate()
                == 1;
    }
}
