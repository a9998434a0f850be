package ml.ispovesti.me;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import ml.ispovesti.arena.Impressions;
import ml.ispovesti.comment.Comments;
import ml.ispovesti.generation.Authors;
import ml.ispovesti.moderation.Reports;
import ml.ispovesti.reaction.Reactions;
import ml.ispovesti.visitor.Visitor;
import ml.ispovesti.visitor.VisitorForgotten;
import ml.ispovesti.visitor.VisitorId;

/**
 * Forgets a visitor, wholly or not at all: drafts are deleted; what others have seen or counted stays, and nothing leads from it to the
 * visitor, nor from one piece to another.
 */
@ApplicationScoped
class Forgetting {

    private final Clock clock;
    private final Authors authors;
    private final Reactions reactions;
    private final Comments comments;
    private final Reports reports;
    private final Impressions impressions;

    Forgetting(
            Clock clock,
            Authors authors,
            Reactions reactions,
            Comments comments,
            Reports reports,
            Impressions impressions) {
        this.clock = clock;
        this.authors = authors;
        this.reactions = reactions;
        this.comments = comments;
        this.reports = reports;
        this.impressions = impressions;
    }

    /** @return whether the visitor was there, and not seen since that day began */
    @Transactional
    boolean forgetUnseen(VisitorId visitor, Instant since) {
        boolean unseen = Visitor.lockUnseen(visitor, since);
        if (unseen) {
            forget(visitor);
        }
        return unseen;
    }

    /** @throws VisitorForgotten where it was done a moment ago */
    @Transactional
    void forget(VisitorId visitor) {
        Instant now = clock.instant();
        // Locks the visitor's row: what the visitor does at this moment is done before, and forgotten too, or comes
        // from a stranger.
        Visitor.remember(visitor, now);
        authors.forget(visitor);
        comments.forget(visitor);
        reactions.forget(visitor);
        reports.forget(visitor);
        impressions.forget(visitor);
        Visitor.forget(visitor, now);
    }
}
