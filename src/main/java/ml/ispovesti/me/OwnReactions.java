package ml.ispovesti.me;

import java.util.List;
import ml.ispovesti.reaction.OwnReaction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One's own reactions to the confessions asked for; those without one are left out. */
@Schema(requiredProperties = {"items"})
record OwnReactions(List<OwnReaction> items) {}
