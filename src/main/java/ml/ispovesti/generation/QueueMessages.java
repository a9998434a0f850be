package ml.ispovesti.generation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;

/** What travels between website and generators: JSON text with a version, so that replicas of different versions can talk. */
@ApplicationScoped
class QueueMessages {

    static final int VERSION = 1;

    private final ObjectMapper json;

    QueueMessages(ObjectMapper json) {
        this.json = json;
    }

    @RegisterForReflection
    record Request(int version, long id, String beginning, long seed) {}

    /** @param text the whole text so far */
    @RegisterForReflection
    record Progress(int version, long id, String text) {}

    /** @param text the whole text when done; @param reason why it failed */
    @RegisterForReflection
    record Result(int version, long id, Outcome outcome, String text, String model, String reason) {

        enum Outcome {
            STARTED,
            DONE,
            FAILED
        }
    }

    String write(Record message) {
        try {
            return json.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Our own messages are always JSON", e);
        }
    }

    /** @throws Unreadable where it is no message of this kind, or one of a newer version */
    <T> T read(String message, Class<T> kind) {
        try {
            int version = json.readTree(message).path("version").asInt();
            if (version != VERSION) {
                throw new Unreadable("message version " + version + ", this program knows " + VERSION);
            }
            return json.readValue(message, kind);
        } catch (JsonProcessingException e) {
            throw new Unreadable("not a " + kind.getSimpleName() + ": " + e.getOriginalMessage());
        }
    }

    static final class Unreadable extends RuntimeException {
        Unreadable(String reason) {
            super(reason);
        }
    }
}
