package ml.ispovesti.staff;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** One that was signed out: whoever kept its cookie cannot go on with it. Not needed any more once it would have expired. */
@Entity
class EndedSession extends PanacheEntityBase {

    @Id
    String id;

    Instant expiresAt;

    static boolean knows(AdminSession session) {
        return count("id", session.id()) > 0;
    }

    static void add(AdminSession session) {
        getEntityManager()
                .createNativeQuery(
                        "insert into ended_session (id, expires_at) values (?1, ?2) on conflict (id) do nothing")
                .setParameter(1, session.id())
                .setParameter(2, session.expiresAt().toEpochMilli())
                .executeUpdate();
    }

    static void dropThoseBefore(Instant moment) {
        delete("expiresAt < ?1", moment);
    }
}
