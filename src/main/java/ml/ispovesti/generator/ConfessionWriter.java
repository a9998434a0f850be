package ml.ispovesti.generator;

import java.util.concurrent.CompletableFuture;

/**
 * The door to whoever writes confessions; the GPT-2 model stands behind it.
 */
public interface ConfessionWriter {

    /** Whether it can write now, and if not, why. Cheap: asked for on every request. */
    Availability availability();

    /** The listener is called whenever the availability has changed, by any thread, and must not block. */
    void whenChanged(Runnable listener);

    /** How many assignments it works on at the same time; more than these wait inside. */
    int slots();

    /**
     * Hands an assignment over and returns at once. Assignments that come while the writer is not ready wait for it.
     *
     * @return the finished draft, or a failure with {@link WritingFailed} (the draft did not succeed) or
     *     {@link WriterUnavailable} (the process is stopping). Cancelling it frees the slot at the next token.
     */
    CompletableFuture<Draft> write(Assignment assignment, Progress progress);

    /**
     * Uses another model for what comes from now on; what is being written is finished with the old one. A model that cannot be loaded
     * changes nothing.
     *
     * @return done when the new one is in use; fails with {@link UnusableModel}
     */
    CompletableFuture<Void> use(String model);

    /**
     * What to write.
     *
     * @param beginning the given start of the text, normalised, Latin script; may be empty
     * @param seed the source of all randomness: the same seed, mood and beginning give the same draft
     */
    record Assignment(String beginning, Mood mood, long seed) {}

    /**
     * A finished text.
     *
     * @param text begins with the assignment's beginning
     * @param model the name of the model that wrote it
     */
    record Draft(String text, String model, Finish finish, Effort effort) {}

    /** Why a text is over. */
    enum Finish {
        /** The model said so. */
        END_OF_TEXT,
        /** A stop string came, a line break among them. */
        STOP,
        /** No more room, in the setting or in the model's context; the text was cut after its last sentence. */
        LENGTH
    }

    /**
     * What a draft took.
     *
     * @param promptTokens what the model read before it wrote
     * @param newTokens what it wrote in the attempt that succeeded, the end-of-text token not counted
     * @param attempts 1 where the first one was good enough
     * @param waitedMillis from the handing over to the first work on it
     * @param firstTokenMillis from there to its first token
     * @param millis from the first work on it to its end
     */
    record Effort(
            int promptTokens, int newTokens, int attempts, long waitedMillis, long firstTokenMillis, long millis) {}

    /** Told from the writer's own thread, so it must not block. */
    @FunctionalInterface
    interface Progress {

        /**
         * The whole text so far, the given beginning included, whole characters only and without trailing white space.
         * It may fall back to an earlier state when an attempt is thrown away or a cut-off sentence is dropped.
         */
        void text(String soFar);
    }

    /**
     * @param model the name of the model in use or asked for
     * @param reason what is wrong, for people; null unless {@code UNAVAILABLE} or {@code STOPPING}
     */
    record Availability(State state, String model, String reason) {

        public enum State {
            /** The model is being loaded; assignments wait. */
            LOADING,
            READY,
            UNAVAILABLE,
            /** It ends what it has begun and takes nothing more; said of a process, never by a writer. */
            STOPPING
        }
    }

    /** No acceptable text came out, after all attempts. The message says why, for people. */
    final class WritingFailed extends RuntimeException {
        public WritingFailed(String reason) {
            super(reason);
        }
    }

    /** Nothing will be written by this process any more. The message says why, for people. */
    final class WriterUnavailable extends RuntimeException {
        public WriterUnavailable(String reason) {
            super(reason);
        }
    }

    /** Another model was wanted that cannot be used. The message says why, for people. */
    final class UnusableModel extends RuntimeException {
        public UnusableModel(String reason) {
            super(reason);
        }
    }
}
