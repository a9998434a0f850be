package ml.ispovesti.generation;

import static org.hibernate.jpa.SpecHints.HINT_SPEC_LOCK_TIMEOUT;

import io.quarkus.panache.common.Sort;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.Timeouts;

/** Which generations still have to be sent, and which queue holds the others. */
final class Dispatches {

    private Dispatches() {}

    /**
     * Takes jobs that still have to be sent in hand, so that no other website sends them meanwhile. PostgreSQL skips what another
     * one is just taking; SQLite has one writer at a time anyway. Commit at once: whoever takes them holds no lock while sending.
     */
    static List<Generation> claimUndispatched(int most, Instant now, Duration lease) {
        List<Generation> claimed = Generation.<Generation>find(
                        "status = ?1 and dispatchedTo is null and (leasedUntil is null or leasedUntil <= ?2)",
                        Sort.by("id"),
                        GenerationStatus.QUEUED,
                        now)
                .page(0, most)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .list();
        claimed.forEach(job -> job.leasedUntil = now.plus(lease));
        return claimed;
    }

    /** Lets go of those that could not be sent. */
    static void release(List<Long> ids) {
        Generation.update("leasedUntil = null where id in ?1 and dispatchedTo is null", ids);
    }

    /** Those of an outbox that died with its process; only where no other one is at work. */
    static void endLeases() {
        Generation.update("leasedUntil = null where leasedUntil is not null");
    }

    /** Unless it has come back already, which can be quicker than the queue's confirmation. */
    static void markSent(long id, int delivery, String queue) {
        Generation.update("dispatchedTo = ?1, leasedUntil = null where id = ?2 and delivery = ?3", queue, id, delivery);
    }

    /** What only a queue in memory held, which died with its process. */
    static List<Generation> lostExceptIn(String lastingQueue) {
        return Generation.list(
                "status in ?1 and dispatchedTo is not null and dispatchedTo <> ?2",
                GenerationStatus.UNFINISHED,
                lastingQueue);
    }
}
