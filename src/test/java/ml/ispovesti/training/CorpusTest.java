package ml.ispovesti.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import ml.ispovesti.gpt2.Gpt2Config;
import ml.ispovesti.gpt2.KnownTexts;
import ml.ispovesti.gpt2.ModelFolder;
import ml.ispovesti.gpt2.Tokenizer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CorpusTest {

    private static final ModelFolder MINI = ModelFolder.of(Path.of("model-store"), "ispovest-mini");
    private static final CommandLine COMMAND = new CommandLine(new Nothing());

    @CommandLine.Command
    static class Nothing {}

    @TempDir
    Path folder;

    private Tokenizer tokenizer;
    private Corpus corpus;
    private Path first;
    private Path second;

    @BeforeEach
    void open() throws IOException {
        tokenizer = Tokenizer.open(MINI, Gpt2Config.read(MINI));
        corpus = new Corpus(folder.resolve("tokens"));
        first = Files.createDirectory(folder.resolve("first"));
        second = Files.createDirectory(folder.resolve("second"));
    }

    @AfterEach
    void close() {
        tokenizer.close();
        corpus.close();
    }

    private void read(Map<Path, Double> folders) {
        corpus.read(folders, new Corpus.Reading(tokenizer, 20, COMMAND, count -> {}));
    }

    private static void put(Path folder, String file, String... texts) throws IOException {
        Files.write(folder.resolve(file), List.of(texts));
    }

    private String text(Texts texts, int number) {
        return tokenizer.decode(Arrays.stream(texts.get(number)).asLongStream().toArray());
    }

    @Test
    void severalFolders_areOneCorpus() throws IOException {
        put(first, "b.txt", "Prvi tekst.", "Drugi tekst.");
        put(first, "validation.txt", "Za ocenu.");
        put(second, "a.txt", "Treći tekst.");
        Map<Path, Double> folders = new LinkedHashMap<>();
        folders.put(first, 1.0);
        folders.put(second, 0.5);

        read(folders);

        assertThat(corpus.learnt.count()).isEqualTo(3);
        assertThat(text(corpus.learnt, 2)).isEqualTo("Treći tekst.");
        assertThat(text(corpus.validation, 0)).isEqualTo("Za ocenu.");
        assertThat(corpus.mix.parts()).containsExactly(new Mix.Part(0, 2, 1), new Mix.Part(2, 3, 0.5));
        assertThat(corpus.fingerprints.lines())
                .contains(KnownTexts.line("Prvi tekst."))
                .isSorted()
                .hasSize(3);
    }

    @Test
    void heldOutTexts_areLearntFromNoFolder() throws IOException {
        put(first, "a.txt", "Prvi tekst.", "Za ocenu.", "I ovo je za ocenu.");
        put(first, "validation.txt", "Za ocenu.");
        put(second, "a.txt", "Za ocenu.", "Drugi tekst.");
        put(second, "validation.txt", "I ovo je za ocenu.");
        Map<Path, Double> folders = new LinkedHashMap<>();
        folders.put(first, 1.0);
        folders.put(second, 1.0);

        read(folders);

        assertThat(corpus.learnt.count()).isEqualTo(2);
        assertThat(text(corpus.learnt, 0)).isEqualTo("Prvi tekst.");
        assertThat(text(corpus.learnt, 1)).isEqualTo("Drugi tekst.");
        assertThat(corpus.validation.count()).isEqualTo(1);
    }

    @Test
    void lettersOfWhatIsCut_doNotCount() throws IOException {
        String text =
                "Nikada nikome nisam rekla da sam tog dana ostala kod kuće i gledala kroz prozor kako prolaze ljudi.";
        put(first, "a.txt", "Prvi tekst.");
        put(first, "validation.txt", text);

        read(Map.of(first, 1.0));

        assertThat(corpus.validation.cut()).isEqualTo(1);
        assertThat(corpus.validation.tokens()).isEqualTo(20);
        assertThat(corpus.validation.isWhole(0)).isFalse();
        assertThat(corpus.learnt.isWhole(0)).isTrue();
        assertThat(corpus.validation.characters())
                .isEqualTo(text(corpus.validation, 0).length())
                .isLessThan(text.length());
    }

    @Test
    void nothingToLearn_isRefused() throws IOException {
        put(first, "validation.txt", "Za ocenu.");

        assertThatThrownBy(() -> read(Map.of(first, 1.0)))
                .isInstanceOf(TrainingProblem.class)
                .hasMessageContaining("no *.txt");

        put(first, "a.txt", "", "Za ocenu.");
        corpus.close();
        corpus = new Corpus(folder.resolve("tokens"));
        assertThatThrownBy(() -> read(Map.of(first, 1.0)))
                .isInstanceOf(TrainingProblem.class)
                .hasMessageContaining("no text to learn");
    }

    @Test
    void nothingToJudgeBy_isRefused() throws IOException {
        put(first, "a.txt", "Prvi tekst.");

        assertThatThrownBy(() -> read(Map.of(first, 1.0)))
                .isInstanceOf(TrainingProblem.class)
                .hasMessageContaining("validation.txt");
    }

    @Test
    void anotherEncoding_isRefused() throws IOException {
        Files.write(first.resolve("a.txt"), "Pričala sam.".getBytes(StandardCharsets.UTF_16));
        put(first, "validation.txt", "Za ocenu.");

        assertThatThrownBy(() -> read(Map.of(first, 1.0)))
                .isInstanceOf(CommandLine.ParameterException.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void fingerprintsOfVeryMany_areASample() {
        Fingerprints fingerprints = new Fingerprints();
        fingerprints.add(-1);
        for (long i = 1; i <= 2L * Fingerprints.MOST + 10; i++) {
            fingerprints.add(i);
        }

        assertThat(fingerprints.lines().count()).isEqualTo(Fingerprints.MOST);
    }

    @Test
    void fingerprints_areSortedAsLines() {
        Fingerprints fingerprints = new Fingerprints();
        LongStream.of(-1, 1, 0x1000000000000000L, Long.MIN_VALUE, 1).forEach(fingerprints::add);

        assertThat(fingerprints.lines())
                .containsExactly("0000000000000001", "1000000000000000", "8000000000000000", "ffffffffffffffff");
    }

    @Test
    void rareWords_areForgottenWhereThereAreTooMany() {
        WordCounts words = new WordCounts(10);
        for (int i = 0; i < 100; i++) {
            words.add("reč broj" + Character.toString('a' + i % 26));
        }

        assertThat(words.counts()).hasSizeLessThanOrEqualTo(10);
        assertThat(words.counts().values()).contains(100L);
    }
}
