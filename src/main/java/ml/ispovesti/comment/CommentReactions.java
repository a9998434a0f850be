package ml.ispovesti.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ml.ispovesti.reaction.ReactionKind;
import ml.ispovesti.reaction.VoteChange;
import ml.ispovesti.visitor.Visitor;
import ml.ispovesti.visitor.VisitorId;

/** Casting, changing and taking back votes on comments. */
@ApplicationScoped
public class CommentReactions {

    private final Clock clock;

    CommentReactions(Clock clock) {
        this.clock = clock;
    }

    /** Makes a visitor's reaction what is asked for, null to take it back. Saying the same again changes nothing. */
    @Transactional
    CommentReactionView cast(VisitorId visitor, long id, ReactionKind kind) {
        Instant now = clock.instant();
        if (kind != null) {
            Visitor.admit(visitor, now);
        }
        Comment comment = Comment.locked(id).orElseThrow(ModeratedComments::unknown);
        ModeratedComments.refuseUnlessVisible(comment);
        CommentReaction mine = CommentReaction.of(visitor, id).orElse(null);
        VoteChange change = VoteChange.between(mine == null ? null : mine.kind, kind);
        int likes = comment.likes + change.likes();
        int dislikes = comment.dislikes + change.dislikes();
        if (kind != (mine == null ? null : mine.kind)) {
            store(mine == null ? new CommentReaction(visitor, id) : mine, kind, now);
            Comment.setVotes(id, likes, dislikes);
        }
        return new CommentReactionView(id, kind, likes, dislikes);
    }

    private static void store(CommentReaction reaction, ReactionKind kind, Instant now) {
        if (kind == null) {
            reaction.delete();
            return;
        }
        reaction.kind = kind;
        reaction.reactedAt = now;
        reaction.persistAndFlush();
    }

    /** What these comments are to a visitor; those that it neither wrote nor voted on are left out. */
    public List<OwnCommentReaction> of(VisitorId visitor, List<Long> ids) {
        Map<Long, ReactionKind> reactions = CommentReaction.of(visitor, ids).stream()
                .collect(Collectors.toMap(reaction -> reaction.commentId, reaction -> reaction.kind));
        Set<Long> mine =
                Comment.of(visitor, ids).stream().map(comment -> comment.id).collect(Collectors.toSet());
        return ids.stream()
                .distinct()
                .filter(id -> mine.contains(id) || reactions.containsKey(id))
                .map(id -> new OwnCommentReaction(id, reactions.get(id), mine.contains(id)))
                .toList();
    }

    /** All of a visitor's, the newest first. */
    public List<CommentVote> of(VisitorId visitor, long below, int most) {
        return CommentReaction.of(visitor, below, most).stream()
                .map(reaction -> new CommentVote(reaction.id, reaction.commentId, reaction.kind, reaction.reactedAt))
                .toList();
    }
}
