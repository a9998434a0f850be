package ml.ispovesti.gpt2;

import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import ml.ispovesti.generator.ConfessionWriter.Assignment;
import ml.ispovesti.generator.ConfessionWriter.Draft;
import ml.ispovesti.generator.ConfessionWriter.Effort;
import ml.ispovesti.generator.ConfessionWriter.Progress;
import ml.ispovesti.generator.ConfessionWriter.WritingFailed;
import ml.ispovesti.generator.Mood;

/**
 * An assignment in work, from token to token. It knows nothing of the engine: it gives the random numbers, takes the tokens that were
 * drawn, and tries again where an attempt fails.
 */
final class Writing {

    static final int MOST_ATTEMPTS = 3;

    /** How attempts are made and judged. */
    interface Desk {

        /** The name of the model. */
        String model();

        Attempt newAttempt(String beginning, Prompt prompt);

        /** @return what is wrong with a finished text, for people; null if nothing is */
        String objection(String text);
    }

    private final Assignment assignment;
    private final Progress progress;
    private final LongSupplier nanos;
    private final CompletableFuture<Draft> draft = new CompletableFuture<>();
    private final SplittableRandom seeds;
    private final long handedOver;
    private long started;
    private long firstToken;
    private SplittableRandom random;
    private Attempt attempt;
    private int attempts;
    private String shown;

    /** @param nanos a clock that never goes back, as {@link System#nanoTime} */
    Writing(Assignment assignment, Progress progress, LongSupplier nanos) {
        this.assignment = assignment;
        this.progress = progress;
        this.nanos = nanos;
        this.seeds = new SplittableRandom(assignment.seed());
        this.shown = assignment.beginning().stripTrailing();
        this.handedOver = nanos.getAsLong();
    }

    String beginning() {
        return assignment.beginning();
    }

    Mood mood() {
        return assignment.mood();
    }

    CompletableFuture<Draft> draft() {
        return draft;
    }

    /** Whether there is nothing more to do, also because whoever waits for the draft has cancelled it. */
    boolean isOver() {
        return draft.isDone();
    }

    /** How many were begun. */
    int attempts() {
        return attempts;
    }

    void start() {
        started = nanos.getAsLong();
    }

    /** Begins the next attempt, with random numbers of its own. */
    void startAttempt(Desk desk, Prompt prompt) {
        attempt = desk.newAttempt(beginning(), prompt);
        attempts++;
        random = seeds.split();
        show(attempt.text());
    }

    /** Whether an attempt goes on; if not, the next one is to be started. */
    boolean isInAttempt() {
        return attempt != null && !attempt.isOver();
    }

    /** How many tokens the attempt has so far. */
    int count() {
        return attempt.count();
    }

    /** The tokens of the attempt so far. */
    long[] tokens() {
        return attempt.tokens();
    }

    /** The random number for the next token, of [0, 1). */
    float random() {
        return random.nextInt(1 << 24) * 0x1p-24f;
    }

    void take(long token, Desk desk, Prompt prompt) {
        if (firstToken == 0) {
            firstToken = nanos.getAsLong();
        }
        attempt.take(token);
        if (!attempt.isOver()) {
            show(attempt.text());
            return;
        }
        String failure = attempt.failure();
        if (failure == null) {
            failure = desk.objection(attempt.text());
        }
        if (failure == null) {
            show(attempt.text());
            draft.complete(new Draft(attempt.text(), desk.model(), attempt.finish(), effort(prompt)));
        } else if (attempts == MOST_ATTEMPTS) {
            draft.completeExceptionally(new WritingFailed(
                    "No acceptable text in %d attempts; the last one %s".formatted(attempts, failure)));
        }
    }

    private Effort effort(Prompt prompt) {
        return new Effort(
                prompt.tokens().length,
                attempt.count(),
                attempts,
                TimeUnit.NANOSECONDS.toMillis(started - handedOver),
                TimeUnit.NANOSECONDS.toMillis(firstToken - started),
                TimeUnit.NANOSECONDS.toMillis(nanos.getAsLong() - started));
    }

    private void show(String text) {
        if (!text.equals(shown)) {
            shown = text;
            progress.text(text);
        }
    }
}
