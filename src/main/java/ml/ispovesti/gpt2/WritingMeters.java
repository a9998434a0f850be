package ml.ispovesti.gpt2;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import ml.ispovesti.generator.ConfessionWriter.Draft;
import ml.ispovesti.generator.ConfessionWriter.WritingFailed;

/** What a generator measures of its own work; docs/metrics.md says what each number means. */
final class WritingMeters {

    private static final double[] BATCH_SIZES = {1, 2, 4, 8, 16, 32};

    private final DistributionSummary batchSize;
    private final Timer token;
    private final Timer firstToken;
    private final Counter tokens;
    private final Counter kept;
    private final Counter rejected;

    WritingMeters(MeterRegistry registry) {
        batchSize = DistributionSummary.builder("ispovesti.batch.size")
                .description("Texts in the batch, at each step of the model")
                .serviceLevelObjectives(BATCH_SIZES)
                .register(registry);
        token = Timer.builder("ispovesti.token")
                .description("A step of the model, in which each text in the batch gets its next token")
                .serviceLevelObjectives(millis(1, 2, 5, 10, 20, 50, 100, 200, 500))
                .register(registry);
        firstToken = Timer.builder("ispovesti.first.token")
                .description("From the moment a generator got a job to its first token, for texts that were kept")
                .serviceLevelObjectives(millis(10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000))
                .register(registry);
        tokens = Counter.builder("ispovesti.tokens")
                .description("Tokens written, those of rejected attempts included")
                .register(registry);
        kept = attempts(registry, "kept");
        rejected = attempts(registry, "rejected");
    }

    private static Duration[] millis(long... millis) {
        return Arrays.stream(millis).mapToObj(Duration::ofMillis).toArray(Duration[]::new);
    }

    private static Counter attempts(MeterRegistry registry, String outcome) {
        return Counter.builder("ispovesti.attempts")
                .description("Attempts at a text that came to their end")
                .tag("outcome", outcome)
                .register(registry);
    }

    /** Has the batch make a step, and measures it. */
    void step(Batch batch) {
        int texts = batch.size();
        long start = System.nanoTime();
        int written = batch.step();
        if (texts > 0) {
            batchSize.record(texts);
        }
        // A step that only read beginnings gave nobody a token.
        if (written > 0) {
            token.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            tokens.increment(written);
        }
    }

    /** Exactly one of draft and failure is there. */
    void over(Writing writing, Draft draft, Throwable failure) {
        if (draft != null) {
            firstToken.record(draft.effort().waitedMillis() + draft.effort().firstTokenMillis(), TimeUnit.MILLISECONDS);
            kept.increment();
            rejected.increment(writing.attempts() - 1);
        } else if (failure instanceof WritingFailed) {
            rejected.increment(writing.attempts());
        }
    }
}
