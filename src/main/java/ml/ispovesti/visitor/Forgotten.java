package ml.ispovesti.visitor;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/**
 * A visitor that was forgotten a moment ago. Nothing else knows this id any more; it stands here for a while, so that a request which was
 * on its way does not bring the visitor back.
 */
@Entity
class Forgotten extends PanacheEntityBase {

    @Id
    String id;

    Instant forgottenAt;

    static boolean knows(VisitorId visitor) {
        return count("id", visitor.value()) > 0;
    }

    static void add(VisitorId visitor, Instant now) {
        Forgotten forgotten = new Forgotten();
        forgotten.id = visitor.value();
        forgotten.forgottenAt = now;
        forgotten.persist();
    }

    static void dropThoseBefore(Instant moment) {
        delete("forgottenAt < ?1", moment);
    }
}
