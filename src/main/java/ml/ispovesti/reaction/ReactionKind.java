package ml.ispovesti.reaction;

/** What a visitor may say to a confession; the superlike only in the arena. */
public enum ReactionKind {
    LIKE,
    DISLIKE,
    SUPERLIKE
}
