package ml.ispovesti.comment;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ml.ispovesti.reaction.ReactionKind;
import ml.ispovesti.visitor.VisitorId;

/** One visitor's reaction to one comment: the database allows no second one. */
@Entity
class CommentReaction extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    /** Null where the visitor was forgotten. */
    String visitorId;

    Long commentId;

    @Enumerated(EnumType.STRING)
    ReactionKind kind;

    Instant reactedAt;

    protected CommentReaction() {}

    CommentReaction(VisitorId visitor, long commentId) {
        this.visitorId = visitor.value();
        this.commentId = commentId;
    }

    static Optional<CommentReaction> of(VisitorId visitor, long commentId) {
        return find("visitorId = ?1 and commentId = ?2", visitor.value(), commentId)
                .firstResultOptional();
    }

    static List<CommentReaction> of(VisitorId visitor, List<Long> commentIds) {
        return list("visitorId = ?1 and commentId in ?2", visitor.value(), commentIds);
    }

    /** A visitor's own, the newest first. */
    static List<CommentReaction> of(VisitorId visitor, long below, int most) {
        return CommentReaction.<CommentReaction>find(
                        "visitorId = ?1 and id < ?2 order by id desc", visitor.value(), below)
                .page(0, most)
                .list();
    }

    static void deleteTo(long commentId) {
        delete("commentId", commentId);
    }

    /** They count on, for nobody; of the moment only the day (UTC) is left, lest moments tell what belongs together. */
    static void forget(VisitorId visitor) {
        getEntityManager()
                .createNativeQuery("update comment_reaction set visitor_id = null,"
                        + " reacted_at = reacted_at - reacted_at % 86400000 where visitor_id = ?1")
                .setParameter(1, visitor.value())
                .executeUpdate();
    }
}
