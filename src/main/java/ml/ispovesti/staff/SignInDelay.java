package ml.ispovesti.staff;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How often somebody tried in vain, by a mark that tells nobody who it was. */
@Entity
class SignInDelay extends PanacheEntityBase {

    /** Typing errors are free. */
    static final int FREE = 5;

    @Id
    String mark;

    int tries;
    Instant nextAt;

    /**
     * Takes the right to try, if it is there. What is claimed counts as a failure until it is forgiven, so that many at once are not more
     * than one. After {@link #FREE} the next one waits 2 s, then twice as long each time. The free ones look at no time: it was told by
     * another thread or another replica, whose clock may be a little ahead.
     *
     * @param most a power of two of seconds that the wait stops at
     */
    static boolean claim(String mark, Duration most, Instant now) {
        int doublings = Long.numberOfTrailingZeros(Long.highestOneBit(most.toSeconds()));
        return getEntityManager()
                        .createNativeQuery(
                                "insert into sign_in_delay (mark, tries, next_at) values (?1, 1, ?2) on conflict (mark) do update"
                                        + " set tries = sign_in_delay.tries + 1, next_at = ?2 + case"
                                        + " when sign_in_delay.tries < ?3 then 0"
                                        + " when sign_in_delay.tries >= ?4 then ?5"
                                        + " else 1000 * (1 << (sign_in_delay.tries - ?3 + 1)) end"
                                        + " where sign_in_delay.tries <= ?3 or sign_in_delay.next_at <= ?2")
                        .setParameter(1, mark)
                        .setParameter(2, now.toEpochMilli())
                        .setParameter(3, FREE)
                        .setParameter(4, FREE + doublings - 1)
                        .setParameter(5, 1000L << doublings)
                        .executeUpdate()
                == 1;
    }

    static Optional<Instant> nextAt(String mark) {
        return find("mark", mark).<SignInDelay>firstResultOptional().map(delay -> delay.nextAt);
    }

    static void forget(String mark) {
        delete("mark", mark);
    }

    /** Takes one try back. */
    static void forgive(String mark, Instant now) {
        update("tries = tries - 1, nextAt = ?1 where mark = ?2 and tries > 0", now, mark);
    }

    static void dropThoseBefore(Instant moment) {
        delete("nextAt < ?1", moment);
    }
}
