package ml.ispovesti.promotion;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
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
    String rule;
    String formula;
    long leastAgeSeconds;

    /** The {@link Terms} as JSON; null where the round is older than that. */
    String settings;

    /** The best one of those promoted, who are {@link RoundCandidate}s with that outcome; null where nobody was. */
    Long promotedId;

    /**
     * Takes a due moment. Of several websites that take the same one, the others wait here until the first one's round is over.
     *
     * @return empty where the round of that moment was held already
     */
    static Optional<Round> take(Instant dueAt, Instant now, Terms terms, ObjectMapper json) {
        int taken = getEntityManager()
                .createNativeQuery("insert into round (due_at, held_at, rule, formula, least_age_seconds, settings)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6) on conflict (due_at) do nothing")
                .setParameter(1, dueAt.toEpochMilli())
                .setParameter(2, now.toEpochMilli())
                .setParameter(3, terms.kind().label())
                .setParameter(4, terms.scorer().formula())
                .setParameter(5, terms.deciding().leastAge().toSeconds())
                .setParameter(6, terms.json(json))
                .executeUpdate();
        return taken == 1 ? find("dueAt", dueAt).firstResultOptional() : Optional.empty();
    }
}
