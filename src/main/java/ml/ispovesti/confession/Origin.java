package ml.ispovesti.confession;

/** Where a confession came from. */
public enum Origin {
    /** A visitor asked for it. */
    VISITOR,
    /** The site asked for it itself, so that nobody meets an empty arena. */
    HOUSE,
    /** It was imported from a file. */
    IMPORT
}
