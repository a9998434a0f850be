package ml.ispovesti.reaction;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a visitor said to one confession. */
@Schema(requiredProperties = {"id", "reaction"})
public record OwnReaction(long id, ReactionKind reaction) {}
