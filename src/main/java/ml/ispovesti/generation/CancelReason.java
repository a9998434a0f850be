package ml.ispovesti.generation;

/** Why a generation was cancelled; stands as the row's reason. */
enum CancelReason {
    /** Its author said so. */
    CANCELLED,
    /** Its author has not asked for it for so long that nobody waits for it any more. */
    ABANDONED
}
