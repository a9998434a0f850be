package ml.ispovesti.generation;

/** News of one generation, as it reaches those who watch it. */
sealed interface Happening {

    /**
     * It waits; the place in the queue or the estimate may have changed.
     *
     * @param delivery greater than before where it was begun and not finished, and waits again
     */
    record Queued(int delivery, Place place) implements Happening {}

    record Started() implements Happening {}

    /** @param soFar the whole text so far, so that any one message repairs what was lost before */
    record Text(String soFar) implements Happening {}

    record Done(String text) implements Happening {}

    record Failed(String reason) implements Happening {}

    record Cancelled(CancelReason reason) implements Happening {}
}
