package ml.ispovesti.visitor;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import ml.ispovesti.data.WriteAheadLog;

/**
 * Random bytes for each day (UTC), which whoever comes first makes and all replicas share. They are deleted when the day is over, from the
 * files too, so that what was hashed with them cannot be worked out again.
 */
@ApplicationScoped
class DailySalt {

    private static final int BYTES = 32;

    private final Clock clock;
    private final SecureRandom random;
    private final WriteAheadLog log;

    DailySalt(Clock clock, SecureRandom random, WriteAheadLog log) {
        this.clock = clock;
        this.random = random;
        this.log = log;
    }

    /**
     * Not kept in memory: a salt that was made in a transaction which then fails was never there. Nor made in a transaction of its own, which
     * would wait for the caller's on SQLite.
     */
    byte[] today() {
        return QuarkusTransaction.joiningExisting().call(() -> {
            String day = day();
            String salt = find(day).orElseGet(() -> {
                make(day);
                return find(day).orElseThrow();
            });
            return HexFormat.of().parseHex(salt);
        });
    }

    private Optional<String> find(String day) {
        List<?> found = Panache.getEntityManager()
                .createNativeQuery("SELECT salt FROM daily_salt WHERE day = ?1", String.class)
                .setParameter(1, day)
                .getResultList();
        return found.stream().map(String.class::cast).findFirst();
    }

    /** Whoever comes second waits for the first and keeps that one's. */
    private void make(String day) {
        byte[] salt = new byte[BYTES];
        random.nextBytes(salt);
        Panache.getEntityManager()
                .createNativeQuery("INSERT INTO daily_salt (day, salt) VALUES (?1, ?2) ON CONFLICT DO NOTHING")
                .setParameter(1, day)
                .setParameter(2, HexFormat.of().formatHex(salt))
                .executeUpdate();
    }

    @Scheduled(every = "10m", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void forgetOld() {
        int forgotten = QuarkusTransaction.requiringNew().call(() -> Panache.getEntityManager()
                .createNativeQuery("DELETE FROM daily_salt WHERE day < ?1")
                .setParameter(1, day())
                .executeUpdate());
        if (forgotten > 0) {
            log.empty();
        }
    }

    private String day() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
    }
}
