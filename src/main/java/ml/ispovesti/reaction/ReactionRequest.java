package ml.ispovesti.reaction;

import java.util.Set;
import ml.ispovesti.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of a vote. The reaction is text, so that a wrong one gets a refusal that names those allowed. */
@Schema(requiredProperties = {"reaction"})
public record ReactionRequest(@Schema(enumeration = {"LIKE", "DISLIKE", "SUPERLIKE"}) String reaction) {

    /** @return the reaction, where it is one of those allowed */
    public static ReactionKind read(ReactionRequest body, Set<ReactionKind> allowed) {
        if (body != null) {
            for (ReactionKind kind : allowed) {
                if (kind.name().equals(body.reaction)) {
                    return kind;
                }
            }
        }
        throw Problem.INVALID_REACTION.because("Give `reaction` as one of " + allowed + ".");
    }
}
