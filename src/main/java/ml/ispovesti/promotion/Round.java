package ml.ispovesti.promotion;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The record of a round that was held. One a due moment: the database allows no second one. */
@Entity
class Round extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    /** The moment that the schedule, or whoever asked for the round, named. */
    Instant dueAt;

    Instant heldAt;

    /** Who asked for it; null where the schedule did. */
    String heldBy;

    String rule;
    String formula;
    long leastAgeSeconds;

    /** Which of the settings were in force; {@link SettingsVersion#NONE} for the configuration's. */
    long settingsVersion;

    /** The {@link Terms} as JSON; null where the round is older than that. */
    String settings;

    /** The best one of those promoted, who are {@link RoundCandidate}s with that outcome; null where nobody was. */
    Long promotedId;

    /** All {@link Frozen} ones as JSON, until {@link Scribe} has made them {@link RoundCandidate}s; then null. */
    String verdicts;

    int candidates;
    int promoted;
    int rejected;
    int stayed;

    /**
     * What asks for a round.
     *
     * @param heldBy who asked for it; null where the schedule did
     * @param followsId the round that whoever asks knows as the last one, 0 for none; null where that does not matter
     */
    record Call(Instant dueAt, String heldBy, Long followsId) {}

    /**
     * Takes a due moment. Of several websites that take the same one, or people that ask for a round after the same one, the others wait
     * here until the first one's round is over.
     *
     * @return empty where that round was held already
     */
    static Optional<Round> take(Call call, Instant now, Tuning.Present tuning, ObjectMapper json) {
        Terms terms = tuning.terms();
        int taken = getEntityManager()
                .createNativeQuery("insert into round (due_at, held_at, held_by, follows_id, rule, formula,"
                        + " least_age_seconds, settings_version, settings)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) on conflict do nothing")
                .setParameter(1, call.dueAt().toEpochMilli())
                .setParameter(2, now.toEpochMilli())
                .setParameter(3, call.heldBy())
                .setParameter(4, call.followsId())
                .setParameter(5, terms.kind().label())
                .setParameter(6, terms.scorer().formula())
                .setParameter(7, terms.deciding().leastAge().toSeconds())
                .setParameter(8, tuning.version())
                .setParameter(9, terms.json(json))
                .executeUpdate();
        return taken == 1 ? find("dueAt", call.dueAt()).firstResultOptional() : Optional.empty();
    }

    /** Those whose candidates are not rows yet. */
    static List<Long> unwritten() {
        return getEntityManager()
                .createQuery("select id from Round where verdicts is not null order by id", Long.class)
                .getResultList();
    }

    /** Locks it until the transaction ends. @return whether its candidates are not all rows yet */
    static boolean lockUnwritten(long id) {
        return update("candidates = candidates where id = ?1 and verdicts is not null", id) == 1;
    }

    static void written(long id) {
        update("verdicts = null where id = ?1", id);
    }

    /** The moment of the last round that the schedule asked for. */
    static Optional<Instant> lastScheduled() {
        return Optional.ofNullable(getEntityManager()
                .createQuery("select max(dueAt) from Round where heldBy is null", Instant.class)
                .getSingleResult());
    }

    /** The newest first. */
    static List<Round> below(long id, int most) {
        return Round.<Round>find("id < ?1 order by id desc", id).page(0, most).list();
    }

    /** The number of the last one but this; 0 where there is none. */
    long before() {
        return below(id, 1).stream().findFirst().map(round -> round.id).orElse(0L);
    }
}
