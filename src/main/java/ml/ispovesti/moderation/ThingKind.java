package ml.ispovesti.moderation;

/** What can be reported. A confession is the same one in the arena and on the main list. */
enum ThingKind {
    CONFESSION,
    COMMENT
}
