package ml.ispovesti.promotion;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import ml.ispovesti.confession.Confession;
import ml.ispovesti.confession.Stage;

/**
 * The arena's votes into a round, and what it decides out of it: many at a time, since an arena can have a hundred thousand
 * candidates, and everybody who votes waits meanwhile.
 */
final class Ballots {

    /** Ranges in one statement: a call into SQLite for each would take longer than what it does. */
    private static final int AT_ONCE = 1_000;

    private Ballots() {}

    /** All that everybody sees, oldest first, locked in this order until the transaction ends. */
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
                                + " from Confession c where c.stage = :stage and c." + Confession.VISIBLE
                                + " order by c.enteredAt, c.id",
                        Ballot.class)
                .setParameter("stage", Stage.ARENA)
                .setLockMode(lock)
                .getResultList();
    }

    /** Counts a round that let these stay for want of readers. */
    static void carryOver(List<Long> ids) {
        each(ids, "carried_over = carried_over + 1");
    }

    /** Sends off those that lost. */
    static void reject(List<Long> ids, Instant now) {
        each(ids, "stage = '" + Stage.REJECTED + "', entered_at = " + now.toEpochMilli());
    }

    /** In their order in the table, else each would need another page of it. */
    private static void each(List<Long> ids, String change) {
        List<IdRange> ranges = IdRange.covering(ids);
        for (int from = 0; from < ranges.size(); from += AT_ONCE) {
            String rows = ranges.subList(from, Math.min(from + AT_ONCE, ranges.size())).stream()
                    .map(IdRange::toString)
                    .collect(Collectors.joining(", "));
            Confession.getEntityManager()
                    .createNativeQuery("update confession set " + change + " from (values " + rows
                            + ") as ids where id between ids.column1 and ids.column2")
                    .executeUpdate();
        }
    }
}
