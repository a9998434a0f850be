package ml.ispovesti.promotion;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import ml.ispovesti.arena.Votes;
import ml.ispovesti.confession.Confession;
import ml.ispovesti.confession.Stage;
import org.hibernate.Session;

/**
 * The arena's votes into a round, and its verdicts out of it: whole columns at a time, since an arena can have a hundred thousand
 * candidates, and everybody who votes waits meanwhile.
 */
final class Ballots {

    private Ballots() {}

    /** All that everybody sees, locked until the transaction ends. */
    static List<Candidate> locked() {
        return candidates(LockModeType.PESSIMISTIC_WRITE);
    }

    /** The same as they are just now. */
    static List<Candidate> present() {
        return candidates(LockModeType.NONE);
    }

    private static List<Candidate> candidates(LockModeType lock) {
        return Confession.getEntityManager()
                .createQuery(
                        "select c.id, c.enteredAt, c.dislikes, c.likes, c.superlikes, c.impressions, c.carriedOver"
                                + " from Confession c where c.stage = :stage and c." + Confession.VISIBLE,
                        Object[].class)
                .setParameter("stage", Stage.ARENA)
                .setLockMode(lock)
                .getResultStream()
                .map(Ballots::candidate)
                .toList();
    }

    private static Candidate candidate(Object[] row) {
        return new Candidate(
                (Long) row[0],
                (Instant) row[1],
                new Votes((Integer) row[2], (Integer) row[3], (Integer) row[4]),
                (Long) row[5],
                (Integer) row[6]);
    }

    /** Freezes them in the round's record, in the order given. */
    static void keep(long roundId, List<Verdict> verdicts) {
        manager().unwrap(Session.class).doWork(connection -> insert(connection, roundId, verdicts));
    }

    private static void insert(Connection connection, long roundId, List<Verdict> verdicts) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("insert into round_candidate (round_id, confession_id, dislikes, likes,"
                        + " superlikes, impressions, carried_over, entered_at, score, outcome)"
                        + " select ?, c.id, c.dislikes, c.likes, c.superlikes, c.impressions, c.carried_over, c.entered_at, ?, ?"
                        + " from confession c where c.id = ?")) {
            for (Verdict verdict : verdicts) {
                statement.setLong(1, roundId);
                statement.setDouble(2, verdict.score());
                statement.setString(3, verdict.outcome().name());
                statement.setLong(4, verdict.candidate().id());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Counts a round that let these stay for want of readers. */
    static void carryOver(List<Long> ids) {
        manager().unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement("update confession set carried_over = carried_over + 1 where id = ?")) {
                for (long id : ids) {
                    statement.setLong(1, id);
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        });
    }

    /** Sends off those that the round's record says lost. */
    static void reject(long roundId, Instant now) {
        manager()
                .createNativeQuery("update confession set stage = ?1, entered_at = ?2 where id in"
                        + " (select confession_id from round_candidate where round_id = ?3 and outcome = ?4)")
                .setParameter(1, Stage.REJECTED.name())
                .setParameter(2, now.toEpochMilli())
                .setParameter(3, roundId)
                .setParameter(4, Outcome.REJECTED.name())
                .executeUpdate();
    }

    private static EntityManager manager() {
        return Confession.getEntityManager();
    }
}
