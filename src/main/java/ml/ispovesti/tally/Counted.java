package ml.ispovesti.tally;

/** What is counted by the hour. The names are in the database. */
public enum Counted {
    /** Texts that somebody had written, the site itself included. */
    ASKED,
    /** Those of {@link #ASKED} that the site wanted for itself. */
    ASKED_BY_HOUSE,
    DONE,
    FAILED,
    /** By their authors, or since nobody waited any more. */
    CANCELLED,
    /** By visitors, into the arena. */
    PUBLICATION,
    /** With the other two: votes on confessions, by when they were given. One that is changed or taken back counts no more where it did. */
    LIKE,
    DISLIKE,
    SUPERLIKE,
    /** Written ones, also where they were deleted later. */
    COMMENT,
    REPORT,
    ROUND,
    /** In all rounds of the hour together. */
    CANDIDATE,
    PROMOTED
}
