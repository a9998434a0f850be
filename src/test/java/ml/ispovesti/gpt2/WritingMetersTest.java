package ml.ispovesti.gpt2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import ml.ispovesti.generator.ConfessionWriter.Assignment;
import ml.ispovesti.generator.ConfessionWriter.Draft;
import ml.ispovesti.generator.ConfessionWriter.WritingFailed;
import ml.ispovesti.generator.DraftRules;
import ml.ispovesti.generator.Mood;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** With the bundled model. */
@Timeout(120)
class WritingMetersTest {

    private final MeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void severalTexts_areCountedTokenByToken() {
        Gpt2Writer writer = TestModels.writer(registry, TestModels.rules());
        // They come before there is a model, so they begin together.
        var drafts = IntStream.range(0, 3)
                .mapToObj(seed -> writer.write(assignment(seed), new RecordedProgress()))
                .toList();
        writer.start(TestModels.MINI);
        var written = drafts.stream().map(CompletableFuture::join).toList();
        writer.stop();

        int kept =
                written.stream().mapToInt(draft -> draft.effort().newTokens()).sum();
        assertThat(count("ispovesti.tokens")).isGreaterThanOrEqualTo(kept);
        assertThat(attempts("kept")).isEqualTo(3);
        assertThat(attempts("rejected"))
                .isEqualTo(
                        written.stream().mapToInt(WritingMetersTest::rejected).sum());
        assertThat(registry.get("ispovesti.first.token").timer().count()).isEqualTo(3);
        DistributionSummary sizes = registry.get("ispovesti.batch.size").summary();
        assertThat(sizes.max()).isEqualTo(3);
        assertThat(registry.get("ispovesti.token").timer().count())
                .isPositive()
                .isLessThanOrEqualTo(sizes.count())
                .isLessThan((long) count("ispovesti.tokens"));
    }

    @Test
    void textThatIsNeverGoodEnough_countsItsAttempts() {
        Gpt2Writer writer = TestModels.writer(registry, new DraftRules(text -> Optional.of("every word")));
        writer.start(TestModels.MINI);

        assertThatThrownBy(() ->
                        writer.write(assignment(1), new RecordedProgress()).join())
                .hasCauseInstanceOf(WritingFailed.class);
        writer.stop();

        assertThat(attempts("rejected")).isEqualTo(3);
        assertThat(attempts("kept")).isZero();
        assertThat(registry.get("ispovesti.first.token").timer().count()).isZero();
        assertThat(count("ispovesti.tokens")).isPositive();
    }

    private static Assignment assignment(long seed) {
        return new Assignment("Kad sam bila mala", Mood.USUAL, seed);
    }

    private static int rejected(Draft draft) {
        return draft.effort().attempts() - 1;
    }

    private double count(String name) {
        return registry.get(name).counter().count();
    }

    private double attempts(String outcome) {
        return registry.get("ispovesti.attempts")
                .tag("outcome", outcome)
                .counter()
                .count();
    }
}
