package ml.ispovesti.generation;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * One server-sent event of {@code GET /generations/{id}/events}.
 *
 * @param last after it the stream is closed
 */
record StreamEvent(String name, Object data, boolean last) {

    @RegisterForReflection
    record Snapshot(GenerationStatus status, String text, Integer position, Integer etaSeconds, String reason) {}

    @RegisterForReflection
    record Queued(int position, int etaSeconds) {}

    /** @param offset where the piece goes, in UTF-16 units of the text */
    @RegisterForReflection
    record Token(int offset, String piece) {}

    @RegisterForReflection
    record Text(String text) {}

    @RegisterForReflection
    record Reason(String reason) {}

    @RegisterForReflection
    record Nothing() {}

    static StreamEvent of(String name, Object data) {
        return new StreamEvent(name, data, false);
    }

    static StreamEvent last(String name, Object data) {
        return new StreamEvent(name, data, true);
    }
}
