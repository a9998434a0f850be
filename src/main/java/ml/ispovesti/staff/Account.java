package ml.ispovesti.staff;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Somebody who may sign in. It is never deleted, so that the audit log's names stay whose they were. */
@Entity
class Account extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String name;
    String passwordHash;
    /** Whether the password was made by us; nothing else may be done with it than to change it. */
    boolean mustChange;

    @Enumerated(EnumType.STRING)
    Role role;

    Instant createdAt;
    /** Null for those who may sign in. */
    Instant disabledAt;
    /** A session of another version is over. */
    int sessionVersion;

    /** @return whether it was made; false where the name is taken */
    static boolean make(String name, String hash, boolean mustChange, Role role, Instant now) {
        return getEntityManager()
                        .createNativeQuery("insert into account (name, password_hash, must_change, role, created_at,"
                                + " session_version) values (?1, ?2, ?3, ?4, ?5, 0) on conflict (name) do nothing")
                        .setParameter(1, name)
                        .setParameter(2, hash)
                        .setParameter(3, mustChange)
                        .setParameter(4, role.name())
                        .setParameter(5, now.toEpochMilli())
                        .executeUpdate()
                == 1;
    }

    static Optional<Account> named(String name) {
        return find("name", name).firstResultOptional();
    }

    static List<Account> byName() {
        return listAll(Sort.by("name"));
    }

    static Optional<Account> locked(long id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The administrators who may sign in; locked, so that nobody takes one of them away meanwhile. */
    static List<Account> lockedAdmins() {
        return find("role = ?1 and disabledAt is null", Sort.by("id"), Role.ADMIN)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    boolean isActive() {
        return disabledAt == null;
    }

    void usePassword(String hash, boolean once) {
        passwordHash = hash;
        mustChange = once;
        sessionVersion++;
    }

    void disable(Instant now) {
        disabledAt = now;
        sessionVersion++;
    }
}
