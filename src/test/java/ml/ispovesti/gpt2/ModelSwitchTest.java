package ml.ispovesti.gpt2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import ml.ispovesti.generator.ConfessionWriter.Assignment;
import ml.ispovesti.generator.ConfessionWriter.Availability;
import ml.ispovesti.generator.ConfessionWriter.Draft;
import ml.ispovesti.generator.ConfessionWriter.UnusableModel;
import ml.ispovesti.generator.ConfessionWriter.WritingFailed;
import ml.ispovesti.generator.Mood;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Models that come, go and break while a writer works. */
@Timeout(120)
class ModelSwitchTest {

    private static final String BEGINNING = "Kad sam bila mala";

    @Test
    void brokenModel_makesItUnavailableAndWhatCameWaitsForAnother(@TempDir Path store) throws Exception {
        Files.delete(TestModels.copy(store, "broken").resolve("tokenizer.json"));
        TestModels.copy(store, "good");
        Gpt2Writer broken = TestModels.writer(store, "broken");
        CompletableFuture<Draft> early = broken.write(new Assignment("", Mood.USUAL, 1), new RecordedProgress());

        assertThatThrownBy(() -> broken.start("broken").join())
                .hasCauseInstanceOf(UnusableModel.class)
                .hasMessageContaining("tokenizer.json: is missing");

        assertThat(broken.availability().state()).isEqualTo(Availability.State.UNAVAILABLE);
        assertThat(broken.availability().reason()).endsWith("tokenizer.json: is missing");
        assertThat(early).isNotDone();

        broken.use("good").join();

        assertThat(early.join().model()).isEqualTo("good");
        assertThat(broken.availability()).isEqualTo(new Availability(Availability.State.READY, "good", null));
        broken.stop();
    }

    @Test
    void errorInTheMiddle_failsWhatIsUnderWayAndLetsAnotherModelGoOn() {
        Gpt2Writer unlucky = TestModels.writer();
        unlucky.start(TestModels.MINI).join();
        RecordedProgress progress = new RecordedProgress() {
            @Override
            public void text(String soFar) {
                throw new AssertionError("the engine broke");
            }
        };

        assertThatThrownBy(() -> unlucky.write(new Assignment(BEGINNING, Mood.USUAL, 1), progress)
                        .join())
                .hasCauseInstanceOf(WritingFailed.class);
        await().until(() -> unlucky.availability().state() == Availability.State.UNAVAILABLE);
        CompletableFuture<Draft> next = unlucky.write(new Assignment(BEGINNING, Mood.USUAL, 1), new RecordedProgress());
        unlucky.use(TestModels.MINI).join();

        assertThat(next.join().text()).startsWith(BEGINNING);
        unlucky.stop();
    }

    @Test
    void anotherModel_writesWhatComesAndTheOldOneFinishesWhatItHas(@TempDir Path store) {
        TestModels.copy(store, "first");
        TestModels.copy(store, "second");
        Gpt2Writer switching = TestModels.writer(store, "first");
        switching.start("first");
        CompletableFuture<Void> switched = new CompletableFuture<>();
        RecordedProgress progress = new RecordedProgress() {
            @Override
            public void text(String soFar) {
                super.text(soFar);
                // Holds the model's thread at its first token until the other one is there.
                if (!switched.isDone()) {
                    switching.use("second").join();
                    switched.complete(null);
                }
            }
        };
        CompletableFuture<Draft> running = switching.write(new Assignment(BEGINNING, Mood.USUAL, 1), progress);
        switched.join();

        Draft next = switching
                .write(new Assignment(BEGINNING, Mood.USUAL, 1), new RecordedProgress())
                .join();

        assertThat(running.join().model()).isEqualTo("first");
        assertThat(next.model()).isEqualTo("second");
        assertThat(next.text()).isEqualTo(running.join().text());
        assertThat(switching.availability().model()).isEqualTo("second");
        switching.stop();
    }

    @Test
    void anotherModelThatIsBroken_changesNothing(@TempDir Path store) throws Exception {
        TestModels.copy(store, "first");
        Files.delete(TestModels.copy(store, "second").resolve("tokenizer.json"));
        Gpt2Writer switching = TestModels.writer(store, "first");
        switching.start("first");

        assertThatThrownBy(() -> switching.use("second").join())
                .hasCauseInstanceOf(UnusableModel.class)
                .hasMessageContaining("tokenizer.json");

        assertThat(switching
                        .write(new Assignment(BEGINNING, Mood.USUAL, 1), new RecordedProgress())
                        .join()
                        .model())
                .isEqualTo("first");
        switching.stop();
    }

    @Test
    void modelThatWasChosenAndIsBroken_givesWayToTheConfiguredOne(@TempDir Path store) {
        TestModels.copy(store, "configured");
        Gpt2Writer chosen = TestModels.writer(store, "configured");
        chosen.start(List.of("gone", "configured")).join();

        assertThat(chosen.availability().model()).isEqualTo("configured");
        chosen.stop();
    }
}
