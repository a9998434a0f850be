package ml.ispovesti.confession;

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
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ml.ispovesti.problem.Problem;

/** A confession and its place in life. It keeps its id through all stages; its votes belong to the present stage. */
@Entity
public class Confession extends PanacheEntityBase {

    /** In code points. */
    public static final int LONGEST = 2_000;

    public static final int LONGEST_PSEUDONYM = 30;
    public static final String DEFAULT_PSEUDONYM = "Anonimus";

    /** The condition under which everybody sees a confession: lists, searches and counts leave out what moderators hid. */
    public static final String VISIBLE = "hiddenAt is null";

    /** The same in SQL. */
    static final String VISIBLE_ROW = "hidden_at is null";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Enumerated(EnumType.STRING)
    public Stage stage;

    @Enumerated(EnumType.STRING)
    public Origin origin;

    public String text;

    /** How many UTF-16 units at the start of the text a person gave. */
    public int prefixLength;

    public String pseudonym;

    /** The model that wrote it; null where it is not known. */
    public String model;

    /** The generation it was published from; null for imports. */
    public Long generationId;

    /** See {@link Fingerprint}. */
    public String fingerprint;

    public Instant createdAt;

    /** When it entered its present stage. */
    public Instant enteredAt;

    public int likes;
    public int dislikes;
    public int superlikes;

    /** How much less than as many the likes count for in the arena, in thousandths of one: their voters came in crowds. */
    public long likesTaken;

    public long dislikesTaken;
    public long superlikesTaken;

    /** How often the arena showed it. */
    public long impressions;

    /** How many rounds let it stay in the arena since too few had seen it or voted. */
    public int carriedOver;

    /** Where it stands among the pending ones, the smallest first; see {@link Stock}. It says nothing of others. */
    public long place;

    /** Likes less dislikes; what the top of the main list is ordered by. */
    public long score;

    /** See {@link Heat}. */
    public long hot;

    /** How many of its comments everybody sees. */
    public int comments;

    /** When moderators hid it; null where everybody sees it. */
    public Instant hiddenAt;

    protected Confession() {}

    /** A new confession that enters a stage now; it is not stored yet. */
    public Confession(Origin origin, Stage stage, String text, String pseudonym, Instant now) {
        this.origin = origin;
        this.stage = stage;
        this.text = text;
        this.pseudonym = pseudonym;
        this.fingerprint = Fingerprint.of(text);
        this.createdAt = now;
        this.enteredAt = now;
        this.place = Stock.placeAt(now);
        this.hot = Heat.of(now, score);
    }

    /** Moves on to the next stage; counts start anew on the main list and stay as they were on rejection. */
    public void enter(Stage next, Instant now) {
        if (!stage.canBecome(next)) {
            throw new IllegalStateException("A confession cannot go from " + stage + " to " + next);
        }
        stage = next;
        enteredAt = now;
        if (next == Stage.PUBLISHED) {
            likes = 0;
            dislikes = 0;
            superlikes = 0;
            likesTaken = 0;
            dislikesTaken = 0;
            superlikesTaken = 0;
            score = 0;
        }
        hot = Heat.of(now, score);
    }

    /** Nobody sees, votes on or comments what moderators hid. */
    public void refuseIfHidden() {
        if (hiddenAt != null) {
            throw Problem.HIDDEN.because("Moderators hid this confession. There are others to read.");
        }
    }

    /** @return whether everybody saw it until now */
    public static boolean hide(long id, Instant now) {
        return update("hiddenAt = ?1 where id = ?2 and " + VISIBLE, now, id) == 1;
    }

    /** Everybody sees it again. */
    public static void show(long id) {
        update("hiddenAt = null where id = ?1", id);
    }

    /** The row, locked until the transaction ends, so that votes and rounds see each other's work. */
    public static Optional<Confession> locked(long id) {
        return Confession.<Confession>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    public static long count(Stage stage) {
        return count("stage = ?1 and " + VISIBLE, stage);
    }

    /** Those of them that are visible in a stage, locked oldest first, as a round locks them all. */
    public static List<Confession> lockedIn(Stage stage, Collection<Long> ids) {
        return Confession.<Confession>find("id in ?1", Sort.by("enteredAt").and("id"), ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .stream()
                .filter(confession -> confession.isVisibleIn(stage))
                .toList();
    }

    /** Asked of few that were found by their numbers: told to look for the stage as well, SQLite would walk through all that are in it. */
    public boolean isVisibleIn(Stage wanted) {
        return stage == wanted && hiddenAt == null;
    }

    /** Moves the first pending ones into the arena until it holds {@code size}; answers how many moved. */
    public static int fillArena(int size, Instant now) {
        if (free(size) == 0) {
            return 0;
        }
        List<Confession> first = find(Stock.WAITS, Sort.by("place").and("id"))
                .page(0, size)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
        // Counted again: while this one waited for the rows, another website may have filled it.
        int moved = Math.min(free(size), first.size());
        first.subList(0, moved).forEach(confession -> confession.enter(Stage.ARENA, now));
        return moved;
    }

    private static int free(int size) {
        return (int) Math.max(0, size - count(Stage.ARENA));
    }

    /** Also of hidden ones: nothing brings them back under another number. */
    public static boolean known(String fingerprint) {
        return count("fingerprint", fingerprint) > 0;
    }

    /** Those of them that are {@link #known(String)}. */
    public static Set<String> known(Collection<String> fingerprints) {
        return Set.copyOf(getEntityManager()
                .createQuery("select c.fingerprint from Confession c where c.fingerprint in ?1", String.class)
                .setParameter(1, fingerprints)
                .getResultList());
    }

    /** Moves the counters by what one vote changes. Only for a row that is {@link #locked}: the heat follows from the counters as they were. */
    public void addVotes(int likes, int dislikes, int superlikes) {
        update(
                "likes = likes + ?1, dislikes = dislikes + ?2, superlikes = superlikes + ?3, score = likes + ?1 - dislikes - ?2, hot = ?4"
                        + " where id = ?5",
                likes,
                dislikes,
                superlikes,
                Heat.of(enteredAt, this.likes + likes - this.dislikes - dislikes),
                id);
    }

    /** Moves what votes count less for by what one vote changes, in thousandths. */
    public void takeWeight(int likes, int dislikes, int superlikes) {
        update(
                "likesTaken = likesTaken + ?1, dislikesTaken = dislikesTaken + ?2, superlikesTaken = superlikesTaken + ?3"
                        + " where id = ?4",
                (long) likes,
                (long) dislikes,
                (long) superlikes,
                id);
    }

    /** Moves the count of comments, whatever others do at the same time. */
    public static void addComments(long id, int comments) {
        update("comments = comments + ?1 where id = ?2", comments, id);
    }
}
