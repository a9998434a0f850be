package ml.ispovesti.promotion;

/** What a round does with a candidate. */
enum Outcome {
    PROMOTED,
    REJECTED,
    /** Too young to be rejected: it stays in the arena, and its votes count in a later round. */
    STAYED
}
