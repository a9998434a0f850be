package ml.ispovesti.generator;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.OptionalLong;
import ml.ispovesti.generator.ConfessionWriter.Availability;
import ml.ispovesti.generator.ConfessionWriter.Draft;

/**
 * What travels between website and generators: JSON text with a version, so that replicas of different versions can talk. A field
 * may be added within a version: whoever does not know it ignores it, and whoever misses it finds null or 0.
 */
@ApplicationScoped
public class QueueMessages {

    public static final int VERSION = 1;

    private final ObjectMapper json;

    public QueueMessages(ObjectMapper json) {
        this.json = json;
    }

    /**
     * A job.
     *
     * @param delivery the number of this giving-out; to be echoed
     * @param alone it was begun before and not finished: it may have killed its generator
     * @param mood the usual one where the sender knows of none, or of one that came later
     */
    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Request(
            int version,
            long id,
            int delivery,
            boolean alone,
            String beginning,
            @JsonFormat(with = JsonFormat.Feature.READ_UNKNOWN_ENUM_VALUES_AS_NULL) Mood mood,
            long seed) {

        public Request {
            beginning = beginning == null ? "" : beginning;
            mood = mood == null ? Mood.USUAL : mood;
        }
    }

    /**
     * News for those who watch a generation.
     *
     * @param text the whole text so far; null where {@code changed}
     * @param changed something else than the text did: the row tells
     */
    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Progress(int version, long id, String text, boolean changed) {

        public Progress {
            require(changed || text != null, "a text");
        }

        static Progress text(long id, String soFar) {
            return new Progress(VERSION, id, soFar, false);
        }

        public static Progress changed(long id) {
            return new Progress(VERSION, id, null, true);
        }
    }

    /**
     * What became of a job.
     *
     * @param delivery of the request
     * @param text the whole text when done
     * @param reason why it failed
     * @param report null unless done, and from generators that do not know of it
     */
    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Result(
            int version,
            long id,
            int delivery,
            Outcome outcome,
            String text,
            String model,
            String reason,
            WritingReport report) {

        public enum Outcome {
            /** It is begun now; the attempt counts. */
            STARTED,
            /** Nobody works on this delivery any more; it is to be given out anew. */
            RETURNED,
            DONE,
            FAILED
        }

        public Result {
            require(outcome != null, "an outcome that is known here");
            require(outcome != Outcome.DONE || text != null, "the text");
            require(outcome != Outcome.FAILED || reason != null, "the reason");
        }

        static Result started(Request job) {
            return new Result(VERSION, job.id(), job.delivery(), Outcome.STARTED, null, null, null, null);
        }

        static Result returned(Request job) {
            return returned(job.id(), job.delivery());
        }

        public static Result returned(long id, int delivery) {
            return new Result(VERSION, id, delivery, Outcome.RETURNED, null, null, null, null);
        }

        static Result done(Request job, Draft draft) {
            return new Result(
                    VERSION,
                    job.id(),
                    job.delivery(),
                    Outcome.DONE,
                    draft.text(),
                    draft.model(),
                    null,
                    WritingReport.of(draft));
        }

        public static Result failed(long id, String reason) {
            return new Result(VERSION, id, 0, Outcome.FAILED, null, null, reason, null);
        }
    }

    /**
     * To all generators. More kinds may come; one that is not known here leaves all its known fields null.
     *
     * @param cancel the number of a job that is over
     * @param use the model to use from now on
     * @param request names the wish to use it, see {@link Presence}
     * @param words all that are blocked from now on
     */
    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Control(int version, Long cancel, String use, String request, List<String> words) {

        public static Control cancel(long id) {
            return new Control(VERSION, id, null, null, null);
        }

        public static Control use(String model, String request) {
            return new Control(VERSION, null, model, request, null);
        }

        public static Control block(List<String> words) {
            return new Control(VERSION, null, null, null, words);
        }
    }

    /**
     * A generator tells that it is there.
     *
     * @param generator names the process
     * @param model the one in use, or asked for while there is none
     * @param reason why it cannot write, for people; null where it can
     * @param answered the last request to use a model that it has dealt with
     * @param refused the last model that it was told to use and could not; null if there is none
     * @param refusal why, for people
     * @param slots how many texts it writes at the same time
     * @param jobs the numbers of those that it holds
     * @param tokensPerSecond how fast one text grows, lately; 0 while it is not known
     * @param words the mark of its list of blocked words; null from generators that cannot be told of another
     */
    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Presence(
            int version,
            String generator,
            @JsonFormat(with = JsonFormat.Feature.READ_UNKNOWN_ENUM_VALUES_AS_NULL) Availability.State state,
            String model,
            String reason,
            String answered,
            String refused,
            String refusal,
            int slots,
            List<Long> jobs,
            double tokensPerSecond,
            String words) {

        public Presence {
            require(generator != null, "the generator's name");
            jobs = jobs == null ? List.of() : List.copyOf(jobs);
        }

        public boolean ready() {
            return state == Availability.State.READY;
        }
    }

    /** What reads a message takes this for one that it cannot read. */
    private static void require(boolean there, String what) {
        if (!there) {
            throw new IllegalArgumentException("it lacks " + what);
        }
    }

    public String write(Record message) {
        try {
            return json.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Our own messages are always JSON", e);
        }
    }

    /** @throws Unreadable where it is no message of this kind, or one of a newer version */
    public <T> T read(String message, Class<T> kind) {
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

    /** The number of the generation that a message is about, if that much of it can be read. */
    public OptionalLong idIn(String message) {
        try {
            JsonNode id = json.readTree(message).path("id");
            return id.canConvertToLong() && id.isIntegralNumber() ? OptionalLong.of(id.asLong()) : OptionalLong.empty();
        } catch (JsonProcessingException e) {
            return OptionalLong.empty();
        }
    }

    public static final class Unreadable extends RuntimeException {
        Unreadable(String reason) {
            super(reason);
        }
    }
}
