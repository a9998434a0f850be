package ml.ispovesti.generation;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * What travels between website and generators: JSON text with a version, so that replicas of different versions can talk. A field
 * may be added within a version: whoever does not know it ignores it, and whoever misses it finds null.
 */
@ApplicationScoped
class QueueMessages {

    static final int VERSION = 1;

    private final ObjectMapper json;

    QueueMessages(ObjectMapper json) {
        this.json = json;
    }

    /** @param mood the usual one where the sender knows of none, or of one that came later */
    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Request(
            int version,
            long id,
            String beginning,
            @JsonFormat(with = JsonFormat.Feature.READ_UNKNOWN_ENUM_VALUES_AS_NULL) Mood mood,
            long seed) {

        Request {
            mood = mood == null ? Mood.USUAL : mood;
        }
    }

    /** @param text the whole text so far */
    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Progress(int version, long id, String text) {}

    /**
     * @param text the whole text when done
     * @param reason why it failed
     * @param report null unless done, and from generators that do not know of it
     */
    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Result(
            int version, long id, Outcome outcome, String text, String model, String reason, WritingReport report) {

        enum Outcome {
            STARTED,
            DONE,
            FAILED
        }

        static Result started(long id) {
            return new Result(VERSION, id, Outcome.STARTED, null, null, null, null);
        }

        static Result done(long id, ConfessionWriter.Draft draft) {
            return new Result(VERSION, id, Outcome.DONE, draft.text(), draft.model(), null, WritingReport.of(draft));
        }

        static Result failed(long id, String reason) {
            return new Result(VERSION, id, Outcome.FAILED, null, null, reason, null);
        }
    }

    /** To all generators. More kinds may come; one that is not known here leaves all its known fields null. */
    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Control(int version, Long cancel) {

        static Control cancel(long id) {
            return new Control(VERSION, id);
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
