package ml.ispovesti.generation;

/** Fired in the transaction that stores a finished text, so that what follows from it happens with it or not at all. */
public record GenerationDone(Generation generation) {}
