package ml.ispovesti.gpt2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import ml.ispovesti.generator.ConfessionWriter.Assignment;
import ml.ispovesti.generator.Mood;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A text depends on its beginning, mood and seed alone, in whatever company it is written. */
class BatchTest {

    private static final List<String> BEGINNINGS = List.of(
            "",
            "Kad sam bila mala",
            "Mrzim kad neko kaže da",
            "Sinoć sam",
            "Imam 27 godina i još živim sa roditeljima, radim na crno, a svima u selu pričam da sam upisao drugi"
                    + " fakultet u Beogradu i da");

    private static final Map<String, String> MOODS = Map.of(
            "ispovesti.generator.moods.calm.top-k", "1",
            "ispovesti.generator.moods.wild.temperature", "1.1",
            "ispovesti.generator.moods.wild.top-p", "0.9",
            "ispovesti.generator.moods.wild.top-k", "0",
            "ispovesti.generator.moods.wild.repetition-penalty", "1.2");

    private static Batch batch;
    private static List<String> alone;

    @BeforeAll
    static void writeEachAlone() {
        batch = load();
        alone = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Writing writing = writing(i);
            batch.join(writing);
            while (!batch.isEmpty()) {
                batch.step();
            }
            alone.add(text(writing));
        }
    }

    @AfterAll
    static void close() {
        batch.close();
    }

    private static Batch load() {
        Engine.prepare(1);
        return Batch.load(TestModels.STORE, TestModels.MINI, TestModels.settings(MOODS), TestModels.rules());
    }

    @Test
    void texts_areDifferent() {
        assertThat(alone).doesNotHaveDuplicates().allMatch(text -> text.length() > 20);
    }

    @Test
    void together_theyAreTheSame() {
        List<Writing> writings =
                IntStream.range(0, 12).mapToObj(BatchTest::writing).toList();
        writings.forEach(batch::join);
        finish(batch);

        assertThat(writings).map(BatchTest::text).isEqualTo(alone);
    }

    @Test
    void joinedLateAndLeftByOthers_theyAreTheSame() {
        List<Writing> writings = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            writings.add(writing(i));
            batch.join(writings.get(i));
            for (int step = 0; step < 1 + 5 * (i % 4); step++) {
                batch.step();
            }
        }
        finish(batch);

        assertThat(writings).map(BatchTest::text).isEqualTo(alone);
    }

    @Test
    void besideACancel_theyAreTheSame() {
        List<Writing> writings =
                IntStream.range(0, 12).mapToObj(BatchTest::writing).toList();
        List<Writing> cancelled =
                IntStream.range(20, 24).mapToObj(BatchTest::writing).toList();
        for (int i = 0; i < 12; i++) {
            batch.join(writings.get(i));
            if (i % 3 == 0) {
                batch.join(cancelled.get(i / 3));
            }
        }
        for (Writing writing : cancelled) {
            batch.step();
            writing.draft().cancel(false);
        }
        finish(batch);

        assertThat(writings).map(BatchTest::text).isEqualTo(alone);
    }

    @Test
    void loadedAnew_theyAreTheSame() {
        try (Batch another = load()) {
            List<Writing> writings =
                    IntStream.range(0, 12).mapToObj(i -> writing(11 - i)).toList();
            writings.forEach(another::join);
            finish(another);

            assertThat(writings.get(11)).matches(writing -> text(writing).equals(alone.get(0)));
            assertThat(writings.get(0)).matches(writing -> text(writing).equals(alone.get(11)));
        }
    }

    @Test
    void cancelledText_freesItsPlaceAtTheNextToken() {
        Writing stays = writing(1);
        Writing goes = writing(2);
        batch.join(stays);
        batch.join(goes);
        batch.step();
        batch.step();
        int tokens = goes.count();

        goes.draft().cancel(false);
        batch.step();

        assertThat(batch.size()).isEqualTo(1);
        assertThat(goes.count()).isEqualTo(tokens);
        assertThat(stays.count()).isEqualTo(tokens + 1);
        finish(batch);
    }

    @Test
    void longPrompt_isReadInPiecesWhileTheOthersGoOn() {
        String longBeginning = "Šta da radim? ".repeat(25);
        Writing first = writing(1);
        batch.join(first);
        batch.step();
        Writing newcomer =
                new Writing(new Assignment(longBeginning, Mood.USUAL, 1), new RecordedProgress(), System::nanoTime);
        batch.join(newcomer);

        int steps = 0;
        while (newcomer.count() == 0 && !newcomer.isOver()) {
            int before = first.count();
            batch.step();
            steps++;
            assertThat(first.count()).isEqualTo(before + 1);
        }
        assertThat(steps).isGreaterThan(2);
        finish(batch);
    }

    @Test
    void fullContext_endsTheTextByItsLength(@TempDir Path store) throws IOException {
        Path folder = Files.createDirectory(store.resolve("rambling"));
        RandomModel.write(folder, new Gpt2Config(2, 4, 64, 256, 6144, 64, 0, 1e-5, true));
        Files.copy(TestModels.MINI_FOLDER.resolve("tokenizer.json"), folder.resolve("tokenizer.json"));
        Writing writing = writing(1);
        try (Batch rambling = Batch.load(
                store,
                "rambling",
                TestModels.settings(Map.of("ispovesti.generator.max-new-tokens", "10000")),
                TestModels.rules())) {
            rambling.join(writing);
            finish(rambling);
        }

        assertThat(writing.count()).isEqualTo(64 - 5);
        assertThat(text(writing)).contains("reached the limit of its length");
    }

    private static Writing writing(int i) {
        Mood mood = Mood.values()[i % 3];
        String beginning = BEGINNINGS.get(i % BEGINNINGS.size());
        return new Writing(new Assignment(beginning, mood, 100 + i), new RecordedProgress(), System::nanoTime);
    }

    private static void finish(Batch working) {
        while (!working.isEmpty()) {
            working.step();
        }
    }

    /** What came of it, a failure included. */
    private static String text(Writing writing) {
        return writing.draft()
                .handle((draft, failure) -> failure == null ? draft.text() : failure.getMessage())
                .join();
    }
}
