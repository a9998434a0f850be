package ml.ispovesti.gpt2;

import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import ml.ispovesti.generation.ConfessionWriter.Assignment;
import ml.ispovesti.generation.ConfessionWriter.Draft;
import ml.ispovesti.generation.ConfessionWriter.Effort;
import ml.ispovesti.generation.ConfessionWriter.Progress;
import ml.ispovesti.generation.ConfessionWriter.WritingFailed;

/**
 * An assignment in work, from token to token. It knows nothing of the engine: it says what the model shall read, takes the token that
 * was drawn, and tries again where an attempt fails.
 */
final class Writing {

    private static final int MOST_ATTEMPTS = 3;

    private final Assignment assignment;
    private final Progress progress;
    private final CompletableFuture<Draft> draft = new CompletableFuture<>();
    private final SplittableRandom seeds;
    private SplittableRandom random;
    private Attempt attempt;
    private int attempts;
    private String shown;

    Writing(Assignment assignment, Progress progress) {
        this.assignment = assignment;
        this.progress = progress;
        this.seeds = new SplittableRandom(assignment.seed());
        this.shown = assignment.beginning().stripTrailing();
    }

    String beginning() {
        return assignment.beginning();
    }

    CompletableFuture<Draft> draft() {
        return draft;
    }

    /** Whether there is nothing more to do, also because whoever waits for the draft has cancelled it. */
    boolean isOver() {
        return draft.isDone();
    }

    void start() {
        progress.started();
    }

    /** Begins the next attempt, with random numbers of its own. */
    void startAttempt(int room, int endOfText, Function<long[], String> decoder) {
        attempt = new Attempt(beginning(), room, endOfText, decoder);
        attempts++;
        random = seeds.split();
        show(attempt.text());
    }

    boolean isInAttempt() {
        return attempt != null && !attempt.isOver();
    }

    /** How many tokens the attempt has so far. */
    int count() {
        return attempt.count();
    }

    /** The random number for the next token, of [0, 1). */
    float random() {
        return random.nextInt(1 << 24) * 0x1p-24f;
    }

    void take(long token, String model) {
        attempt.take(token);
        if (!attempt.isOver()) {
            show(attempt.text());
            return;
        }
        String failure = attempt.failure();
        if (failure == null) {
            show(attempt.text());
            draft.complete(new Draft(
                    attempt.text(), model, attempt.finish(), new Effort(0, attempt.count(), attempts, 0, 0, 0)));
        } else if (attempts == MOST_ATTEMPTS) {
            draft.completeExceptionally(new WritingFailed(
                    "No acceptable text in %d attempts; the last one %s".formatted(attempts, failure)));
        }
    }

    private void show(String text) {
        if (!text.equals(shown)) {
            shown = text;
            progress.text(text);
        }
    }
}
