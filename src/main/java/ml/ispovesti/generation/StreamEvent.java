package ml.ispovesti.generation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

/**
 * One server-sent event of {@code GET /generations/{id}/events}.
 *
 * @param id see {@link Mark}; null after the last one
 * @param last after it the stream is closed
 */
record StreamEvent(String name, String id, Object data, boolean last) {

    /** Keeps the connection, and tells nothing. */
    static final StreamEvent HEARTBEAT = new StreamEvent(null, null, null, false);

    @RegisterForReflection
    record Snapshot(
            GenerationStatus status, String text, Integer position, Integer waitFrom, Integer waitTo, String reason) {}

    /** @param offset where the piece goes, in UTF-16 units of the text */
    @RegisterForReflection
    record Token(int offset, String piece) {}

    @RegisterForReflection
    record Text(String text) {}

    @RegisterForReflection
    record Reason(String reason) {}

    @RegisterForReflection
    record Nothing() {}

    static StreamEvent last(String name, Object data) {
        return new StreamEvent(name, null, data, true);
    }

    OutboundSseEvent in(Sse sse) {
        OutboundSseEvent.Builder builder = sse.newEventBuilder();
        if (this == HEARTBEAT) {
            return builder.comment("").build();
        }
        if (id != null) {
            builder.id(id);
        }
        return builder.name(name).data(data).build();
    }
}
