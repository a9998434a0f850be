package ml.ispovesti.arena;

import io.quarkus.panache.common.Sort;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ml.ispovesti.confession.Confession;
import ml.ispovesti.confession.Listing;
import ml.ispovesti.confession.Rank;
import ml.ispovesti.confession.Stage;

/** What the arena holds. */
final class Candidates {

    private static final Listing NEWEST = Listing.of("arena", "c.stage = 'ARENA'", Rank.ENTERED, Rank.ID);
    private static final String VISIBLE = "stage = ?1 and " + Confession.VISIBLE;

    private Candidates() {}

    static Listing newest() {
        return NEWEST;
    }

    static Optional<Confession> theNewest() {
        return Confession.<Confession>find(VISIBLE, Sort.descending("enteredAt", "id"), Stage.ARENA)
                .firstResultOptional();
    }

    /** All of them, without their texts. */
    static List<Shown> shown() {
        return Confession.getEntityManager()
                .createQuery(
                        "select id, enteredAt, dislikes, dislikesTaken, likes, likesTaken, superlikes, superlikesTaken, impressions"
                                + " from Confession where "
                                + VISIBLE,
                        Object[].class)
                .setParameter(1, Stage.ARENA)
                .getResultStream()
                .map(row -> new Shown(
                        (long) row[0],
                        (Instant) row[1],
                        Votes.weighed(
                                (int) row[2], (long) row[3], (int) row[4], (long) row[5], (int) row[6], (long) row[7]),
                        (long) row[8]))
                .toList();
    }

    /** Those of them that are still there, in the same order. */
    static List<Confession> among(List<Long> ids) {
        return Confession.<Confession>list("id in ?1", ids).stream()
                .filter(confession -> confession.isVisibleIn(Stage.ARENA))
                .sorted(Comparator.comparingInt(confession -> ids.indexOf(confession.id)))
                .toList();
    }
}
