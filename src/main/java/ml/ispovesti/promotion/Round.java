package ml.ispovesti.promotion;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

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

    /** Null where nobody won. */
    Long promotedId;
}
