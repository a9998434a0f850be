package ml.ispovesti.comment;

import java.time.Instant;
import ml.ispovesti.reaction.ReactionKind;

/** A vote on a comment as the visitor who cast it takes it away. */
public record CommentVote(long id, long commentId, ReactionKind reaction, Instant reactedAt) {}
