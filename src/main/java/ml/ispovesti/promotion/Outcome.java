package ml.ispovesti.promotion;

/** What a round does with a candidate. */
public enum Outcome {
    PROMOTED,
    REJECTED,
    /** Too young to be rejected, or too little seen or voted on: it stays in the arena, and its votes count in a later round. */
    STAYED
}
