package ml.ispovesti.moderation;

/** What a moderator made of a case. */
enum Decision {
    /** Nobody sees it any more. */
    HIDDEN,
    /** Everybody sees again what reports or a moderator had hidden. */
    RESTORED,
    /** There was nothing to it; what reports had hidden is seen again. */
    DISMISSED
}
