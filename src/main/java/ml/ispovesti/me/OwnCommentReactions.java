package ml.ispovesti.me;

import java.util.List;
import ml.ispovesti.comment.OwnCommentReaction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the comments asked for are to one; those neither written nor voted on are left out. */
@Schema(requiredProperties = {"items"})
record OwnCommentReactions(List<OwnCommentReaction> items) {}
