package ml.ispovesti.gpt2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import ml.ispovesti.generator.ConfessionWriter.Assignment;
import ml.ispovesti.generator.ConfessionWriter.Availability;
import ml.ispovesti.generator.ConfessionWriter.Draft;
import ml.ispovesti.generator.ConfessionWriter.Progress;
import ml.ispovesti.generator.ConfessionWriter.WriterUnavailable;
import ml.ispovesti.generator.Mood;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With the bundled model. */
@Timeout(120)
class Gpt2WriterTest {

    private static final String BEGINNING = "Kad sam bila mala";

    private static Gpt2Writer writer;

    @BeforeAll
    static void start() {
        writer = TestModels.writer();
        writer.start(TestModels.MINI);
    }

    @AfterAll
    static void stop() {
        writer.stop();
    }

    @Test
    void draft_keepsTheBeginningAndNamesTheModel() {
        Draft draft = write(BEGINNING, 1);

        assertThat(draft.text()).startsWith(BEGINNING).hasSizeGreaterThan(BEGINNING.length());
        assertThat(draft.model()).isEqualTo("ispovest-mini");
    }

    @Test
    void seed_decidesTheText() {
        String text = write(BEGINNING, 1).text();
        assertThat(write(BEGINNING, 1).text()).isEqualTo(text);
        assertThat(write(BEGINNING, 2).text()).isNotEqualTo(text);
    }

    @Test
    void progress_growsAndEndsInTheDraft() {
        RecordedProgress progress = new RecordedProgress();
        String text = writer.write(new Assignment(BEGINNING, Mood.USUAL, 3), progress)
                .join()
                .text();

        List<String> texts = progress.copy();
        assertThat(texts).hasSizeGreaterThan(5).endsWith(text);
        for (int i = 0; i < texts.size(); i++) {
            assertThat(texts.get(i))
                    .isEqualTo(texts.get(i).stripTrailing())
                    .startsWith(BEGINNING)
                    .doesNotContain("\uFFFD");
            assertThat(i == 0 || !texts.get(i).equals(texts.get(i - 1))).isTrue();
        }
    }

    @Test
    void manyDrafts_areOneLineOfWholeCharacters() {
        List<CompletableFuture<Draft>> drafts = LongStream.range(0, 30)
                .mapToObj(seed -> writer.write(new Assignment("", Mood.USUAL, seed), new RecordedProgress()))
                .toList();

        assertThat(drafts).allSatisfy(draft -> assertThat(draft.join().text())
                .isNotBlank()
                .doesNotContain("\n", "\r", "\uFFFD", "<|endoftext|>")
                .isEqualTo(draft.join().text().stripTrailing()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Кад сам била мала", "😀", "👩‍👩‍👧 Moja porodica", "a<|endoftext|>b", "Čćžšđ „"})
    void strangeBeginning_isKept(String beginning) {
        assertThat(write(beginning, 4).text()).startsWith(beginning).hasSizeGreaterThan(beginning.length());
    }

    @Test
    void beginningLongerThanTheContext_isKeptWhole() {
        String beginning = "🫠".repeat(120);

        assertThat(write(beginning, 5).text()).startsWith(beginning).hasSizeGreaterThan(beginning.length());
    }

    @Test
    void progressThatThrows_failsItsOwnAssignmentOnly() {
        Progress broken = soFar -> {
            throw new IllegalStateException("broken");
        };

        assertThat(writer.write(new Assignment(BEGINNING, Mood.USUAL, 6), broken))
                .failsWithin(30, TimeUnit.SECONDS)
                .withThrowableThat()
                .withMessageContaining("The generator failed");
        assertThat(write(BEGINNING, 6).text()).startsWith(BEGINNING);
    }

    @Test
    void assignments_waitForTheModel() {
        Gpt2Writer late = TestModels.writer();
        CompletableFuture<Draft> draft = late.write(new Assignment(BEGINNING, Mood.USUAL, 1), new RecordedProgress());
        assertThat(late.availability().state()).isEqualTo(Availability.State.LOADING);
        assertThat(draft).isNotDone();

        late.start(TestModels.MINI);

        assertThat(draft.join().text()).isEqualTo(write(BEGINNING, 1).text());
        assertThat(late.availability()).isEqualTo(new Availability(Availability.State.READY, "ispovest-mini", null));
        late.stop();
    }

    @Test
    void threadsThatCouldDivideAVector_areRefused() {
        assertThatThrownBy(() -> TestModels.writer(Map.of("ispovesti.generator.threads", "3")))
                .hasMessageContaining("ispovesti.generator.threads must be 1, 2, 4, 8 or 16");
    }

    @Test
    void switchedOff_isUnavailable() {
        Gpt2Writer off = TestModels.writer(Map.of("ispovesti.generator.enabled", "false"));
        off.onStart(null, null);

        assertUnavailable(off.write(new Assignment("", Mood.USUAL, 1), new RecordedProgress()), "switched off");
        off.stop();
    }

    @Test
    void stop_failsWhatIsUnfinishedAtOnce() {
        Gpt2Writer stopped = TestModels.writer();
        stopped.start(TestModels.MINI);
        List<CompletableFuture<Draft>> drafts = LongStream.range(0, 200)
                .mapToObj(seed -> stopped.write(new Assignment(BEGINNING, Mood.USUAL, seed), new RecordedProgress()))
                .toList();
        drafts.get(0).join();

        stopped.stop();

        assertThat(drafts).allMatch(CompletableFuture::isDone);
        assertUnavailable(drafts.get(199), "stopping");
        assertUnavailable(stopped.write(new Assignment("", Mood.USUAL, 1), new RecordedProgress()), "stopping");
    }

    @Test
    void stop_whileLoading_failsWhatWaits() {
        Gpt2Writer stopped = TestModels.writer();
        CompletableFuture<Draft> draft =
                stopped.write(new Assignment(BEGINNING, Mood.USUAL, 1), new RecordedProgress());
        stopped.start(TestModels.MINI);

        stopped.stop();

        assertUnavailable(draft, "stopping");
    }

    @Test
    void textThatWasLearnedByHeart_isWrittenAgain(@TempDir Path store) throws Exception {
        TestModels.copy(store, "free");
        Draft copied = writeWith(store, "free");
        Path folder = TestModels.copy(store, "parrot");
        Files.writeString(folder.resolve(KnownTexts.FILE), KnownTexts.line(copied.text()));

        Draft draft = writeWith(store, "parrot");

        assertThat(draft.text()).isNotEqualTo(copied.text());
        assertThat(draft.effort().attempts()).isGreaterThan(copied.effort().attempts());
    }

    private static Draft writeWith(Path store, String model) {
        Gpt2Writer own = TestModels.writer(store, model);
        own.start(model);
        Draft draft = own.write(new Assignment(BEGINNING, Mood.USUAL, 1), new RecordedProgress())
                .join();
        own.stop();
        return draft;
    }

    @Test
    void cancelledText_isWrittenNoFurther() {
        CompletableFuture<CompletableFuture<Draft>> handle = new CompletableFuture<>();
        RecordedProgress progress = new RecordedProgress() {
            @Override
            public void text(String soFar) {
                super.text(soFar);
                handle.join().cancel(false);
            }
        };
        handle.complete(writer.write(new Assignment(BEGINNING, Mood.USUAL, 1), progress));

        write(BEGINNING, 10);

        assertThat(handle.join()).isCancelled();
        assertThat(progress.texts).hasSize(1);
    }

    @Test
    void cancelledAssignment_isNotWritten() {
        CompletableFuture<Void> cancelled = new CompletableFuture<>();
        RecordedProgress holding = new RecordedProgress() {
            @Override
            public void text(String soFar) {
                cancelled.join();
            }
        };
        writer.write(new Assignment(BEGINNING, Mood.USUAL, 8), holding);
        for (int i = 1; i < writer.slots(); i++) {
            writer.write(new Assignment(BEGINNING, Mood.USUAL, 8), new RecordedProgress());
        }
        RecordedProgress progress = new RecordedProgress();
        writer.write(new Assignment(BEGINNING, Mood.USUAL, 9), progress).cancel(false);
        cancelled.complete(null);

        write(BEGINNING, 10);
        assertThat(progress.texts).isEmpty();
    }

    private static Draft write(String beginning, long seed) {
        return writer.write(new Assignment(beginning, Mood.USUAL, seed), new RecordedProgress())
                .join();
    }

    private static void assertUnavailable(CompletableFuture<Draft> draft, String reason) {
        assertThatThrownBy(draft::join)
                .hasCauseInstanceOf(WriterUnavailable.class)
                .hasMessageContaining(reason);
    }
}
