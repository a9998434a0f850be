package ml.ispovesti.visitor;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What must be remembered of a visitor. The row is made only when there is something to remember. */
@Entity
public class Visitor extends PanacheEntityBase {

    @Id
    public String id;

    public Instant firstSeenAt;
    public Instant nextGenerationAt;
    public Instant nextPublicationAt;

    /**
     * Makes the row unless it is there, and locks it until the transaction ends: what a visitor asks for at once is decided one
     * after the other.
     */
    public static void remember(VisitorId id, Instant now) {
        getEntityManager()
                .createNativeQuery("insert into visitor (id, first_seen_at, next_generation_at, next_publication_at)"
                        + " values (?1, ?2, 0, 0) on conflict (id) do update set first_seen_at = visitor.first_seen_at")
                .setParameter(1, id.value())
                .setParameter(2, now.toEpochMilli())
                .executeUpdate();
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
}
