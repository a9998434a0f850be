package ml.ispovesti.promotion;

import jakarta.persistence.LockModeType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import ml.ispovesti.confession.Confession;
import ml.ispovesti.confession.Stage;
import org.hibernate.Session;

/**
 * The arena's votes into a round, and what it decides out of it: many at a time, since an arena can have a hundred thousand
 * candidates, and everybody who votes waits meanwhile.
 */
final class Ballots {

    /** In one statement: a call into SQLite for each would take longer than what it does. */
    private static final int AT_ONCE = 1_000;

    private Ballots() {}

    /** All that everybody sees, locked until the transaction ends. */
    static List<Ballot> locked() {
        return ballots(LockModeType.PESSIMISTIC_WRITE);
    }

    /** The same as they are just now. */
    static List<Ballot> present() {
        return ballots(LockModeType.NONE);
    }

    private static List<Ballot> ballots(LockModeType lock) {
        return Confession.getEntityManager()
                .createQuery(
                        "select c.id, c.enteredAt, c.dislikes, c.dislikesTaken, c.likes, c.likesTaken, c.superlikes,"
                                + " c.superlikesTaken, c.impressions, c.carriedOver"
                                + " from Confession c where c.stage = :stage and c." + Confession.VISIBLE,
                        Ballot.class)
                .setParameter("stage", Stage.ARENA)
                .setLockMode(lock)
                .getResultList();
    }

    /** Counts a round that let these stay for want of readers. */
    static void carryOver(List<Long> ids) {
        each(ids, "update confession set carried_over = carried_over + 1 where id in ");
    }

    /** Sends off those that lost. */
    static void reject(List<Long> ids, Instant now) {
        each(
                ids,
                "update confession set stage = '" + Stage.REJECTED + "', entered_at = " + now.toEpochMilli()
                        + " where id in ");
    }

    /** In their order in the table, else each would need another page of it. */
    private static void each(List<Long> unsorted, String update) {
        List<Long> ids = unsorted.stream().sorted().toList();
        Confession.getEntityManager().unwrap(Session.class).doWork(connection -> {
            int whole = ids.size() / AT_ONCE * AT_ONCE;
            try (PreparedStatement statement = connection.prepareStatement(update + places(AT_ONCE))) {
                for (int from = 0; from < whole; from += AT_ONCE) {
                    execute(statement, ids.subList(from, from + AT_ONCE));
                }
            }
            if (whole < ids.size()) {
                try (PreparedStatement statement = connection.prepareStatement(update + places(ids.size() - whole))) {
                    execute(statement, ids.subList(whole, ids.size()));
                }
            }
        });
    }

    private static String places(int count) {
        return "(" + String.join(", ", Collections.nCopies(count, "?")) + ")";
    }

    private static void execute(PreparedStatement statement, List<Long> ids) throws SQLException {
        for (int i = 0; i < ids.size(); i++) {
            statement.setLong(i + 1, ids.get(i));
        }
        statement.executeUpdate();
    }
}
