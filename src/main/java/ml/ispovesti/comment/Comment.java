package ml.ispovesti.comment;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ml.ispovesti.confession.Fingerprint;
import ml.ispovesti.visitor.VisitorId;

/** What somebody said to a confession on the main list. The database allows no visitor to say the same there twice. */
@Entity
class Comment extends PanacheEntityBase {

    /** In code points. */
    static final int LONGEST = 500;

    /** The condition under which everybody sees a comment, for queries. */
    static final String VISIBLE = "hiddenAt is null";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    Long confessionId;

    /** Null where its author was forgotten. */
    String visitorId;

    String text;
    String pseudonym;

    /** See {@link Fingerprint}. */
    String fingerprint;

    Instant createdAt;

    /** When moderators hid it; null where everybody sees it. */
    Instant hiddenAt;

    int likes;
    int dislikes;

    /** See {@link Wilson}. */
    long best;

    protected Comment() {}

    Comment(long confessionId, VisitorId author, String text, String pseudonym, Instant now) {
        this.confessionId = confessionId;
        this.visitorId = author.value();
        this.text = text;
        this.pseudonym = pseudonym;
        this.fingerprint = Fingerprint.of(text);
        this.createdAt = now;
        this.best = Wilson.lowerBound(0, 0);
    }

    static boolean saidAlready(VisitorId author, long confessionId, String text) {
        return count(
                        "visitorId = ?1 and confessionId = ?2 and fingerprint = ?3",
                        author.value(),
                        confessionId,
                        Fingerprint.of(text))
                > 0;
    }

    /** The confession that a comment is on; the comment itself is not read, so that it can be locked afterwards. */
    static Optional<Long> confessionUnder(long id) {
        return getEntityManager()
                .createQuery("select c.confessionId from Comment c where c.id = ?1", Long.class)
                .setParameter(1, id)
                .getResultStream()
                .findFirst();
    }

    /** The row, locked until the transaction ends. */
    static Optional<Comment> locked(long id) {
        return Comment.<Comment>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * Written so that an index is walked, in SQLite and PostgreSQL alike.
     *
     * @param ranks those of the comment below which to go on; empty at the top
     */
    static List<Comment> below(long confessionId, CommentSort sort, List<Long> ranks, int most) {
        long id = ranks.isEmpty() ? Long.MAX_VALUE : ranks.get(ranks.size() - 1);
        long best = ranks.isEmpty() ? Long.MAX_VALUE : ranks.get(0);
        return (switch (sort) {
                    case NEW ->
                        Comment.<Comment>find(
                                "confessionId = ?1 and id < ?2 and " + VISIBLE + " order by id desc", confessionId, id);
                    case BEST ->
                        Comment.<Comment>find(
                                "confessionId = ?1 and best <= ?2 and (best < ?2 or id < ?3) and " + VISIBLE
                                        + " order by best desc, id desc",
                                confessionId,
                                best,
                                id);
                })
                .page(0, most)
                .list();
    }

    /** A visitor's own, the newest first. */
    static List<Comment> of(VisitorId author, long below, int most) {
        return Comment.<Comment>find("visitorId = ?1 and id < ?2 order by id desc", author.value(), below)
                .page(0, most)
                .list();
    }

    /** Of those asked for. */
    static List<Comment> of(VisitorId author, List<Long> ids) {
        return list("visitorId = ?1 and id in ?2", author.value(), ids);
    }

    /** Of a locked one. */
    static void setVotes(long id, int likes, int dislikes) {
        update(
                "likes = ?1, dislikes = ?2, best = ?3 where id = ?4",
                likes,
                dislikes,
                Wilson.lowerBound(likes, dislikes),
                id);
    }

    /** @return whether it was visible until now */
    static boolean hide(long id, Instant now) {
        return update("hiddenAt = ?1 where id = ?2 and " + VISIBLE, now, id) == 1;
    }

    /** @return whether it was hidden until now */
    static boolean show(long id) {
        return update("hiddenAt = null where id = ?1 and hiddenAt is not null", id) == 1;
    }

    static void forget(VisitorId author) {
        update("visitorId = null where visitorId = ?1", author.value());
    }
}
