package ml.ispovesti.reaction;

/** How the three counters move when one visitor's reaction changes; each part is −1, 0 or 1. */
public record VoteChange(int likes, int dislikes, int superlikes) {

    /** @param before null where there was none; @param after null when it is taken back */
    public static VoteChange between(ReactionKind before, ReactionKind after) {
        return new VoteChange(
                one(after, ReactionKind.LIKE) - one(before, ReactionKind.LIKE),
                one(after, ReactionKind.DISLIKE) - one(before, ReactionKind.DISLIKE),
                one(after, ReactionKind.SUPERLIKE) - one(before, ReactionKind.SUPERLIKE));
    }

    private static int one(ReactionKind kind, ReactionKind counted) {
        return kind == counted ? 1 : 0;
    }
}
