package ml.ispovesti.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ml.ispovesti.ShowsOutputs;
import ml.ispovesti.SiteProcess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The packed program learns, is killed, stopped and gone on with, as people do it over days. */
@ExtendWith(ShowsOutputs.class)
class TrainIT {

    private static final Path TEXTS = Path.of("src", "main", "corpus");
    /** What exits by the signal TERM. */
    private static final int TERMINATED = 128 + 15;

    @TempDir
    Path folder;

    private Path corpus;
    private Path store;

    @BeforeEach
    void prepare() throws IOException {
        corpus = Files.createDirectory(folder.resolve("corpus"));
        store = Files.createDirectory(folder.resolve("store"));
        some("part-13-kratke.txt", 200);
        some(TextFolder.VALIDATION, 10);
    }

    private void some(String file, int most) throws IOException {
        List<String> lines = Files.readAllLines(TEXTS.resolve(file));
        Files.write(corpus.resolve(file), lines.subList(0, most));
    }

    private SiteProcess train(String... more) {
        List<String> arguments = new ArrayList<>(List.of("train", "--name=novi", "--corpus=" + corpus));
        arguments.add("--tokenizer=" + Path.of("model-store", "ispovest-mini").toAbsolutePath());
        arguments.addAll(List.of("--layers=1", "--heads=2", "--width=16", "--context=64", "--rows=4", "--threads=1"));
        arguments.addAll(List.of("--epochs=60", "--patience=10000", "--judge-every=20", "--samples=0"));
        arguments.addAll(List.of(more));
        return SiteProcess.start(
                folder, Map.of("ISPOVESTI_MODEL_STORE", store.toString()), arguments.toArray(String[]::new));
    }

    private static void awaitSaved(SiteProcess training) {
        await().atMost(Duration.ofMinutes(2))
                .failFast("it ended", () -> !training.isAlive())
                .until(() -> training.output().contains("is saved"));
    }

    @Test
    void training_isKilled_isStopped_goesOn_andEnds() {
        SiteProcess killed = train();
        awaitSaved(killed);
        killed.kill9();

        SiteProcess forgetful = train();
        assertThat(forgetful.exitCode()).isEqualTo(2);
        assertThat(forgetful.output()).contains("--resume").doesNotContain("\tat ");

        SiteProcess stopped = train("--resume");
        awaitSaved(stopped);
        stopped.signal("TERM");
        assertThat(stopped.exitCode()).isEqualTo(TERMINATED);
        assertThat(stopped.output().strip()).endsWith("is saved");

        SiteProcess last = train("--resume");
        assertThat(last.exitCode()).isZero();
        assertThat(store.resolve("novi").resolve("model.safetensors")).isNotEmptyFile();
        assertThat(store.resolve(".novi.training")).doesNotExist();
    }
}
