package ml.ispovesti.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import ml.ispovesti.corpus.ConfessionFile;
import ml.ispovesti.corpus.TextFile;
import ml.ispovesti.gpt2.KnownTexts;
import ml.ispovesti.gpt2.Tokenizer;
import picocli.CommandLine;

/**
 * A folder of texts as tokens: those to learn, and those of {@code validation.txt} to be judged by, which are not learnt even where they
 * stand among the others.
 */
final class Corpus {

    static final String VALIDATION = "validation.txt";

    final Texts learnt = new Texts();
    final Texts validation = new Texts();
    final SortedSet<String> fingerprints = new TreeSet<>();

    /**
     * @param most tokens of a text
     * @throws TrainingProblem if there is nothing to learn or to judge by
     */
    static Corpus read(Path folder, Tokenizer tokenizer, int most, CommandLine command) {
        Corpus corpus = new Corpus();
        SortedSet<String> kept = new TreeSet<>();
        for (ConfessionFile.Entry entry : TextFile.read(folder.resolve(VALIDATION), command)) {
            corpus.validation.add(entry.text(), tokenizer, most);
            kept.add(KnownTexts.line(entry.text()));
        }
        readTexts(folder, command, text -> {
            String fingerprint = KnownTexts.line(text);
            if (!kept.contains(fingerprint)) {
                corpus.learnt.add(text, tokenizer, most);
                corpus.fingerprints.add(fingerprint);
            }
        });
        if (corpus.learnt.count() == 0 || corpus.validation.count() == 0) {
            throw new TrainingProblem(folder + " has "
                    + (corpus.learnt.count() == 0 ? "no text" : "nothing in " + VALIDATION)
                    + ": put texts into *.txt there, one a line, and some others into " + VALIDATION + " to judge by.");
        }
        return corpus;
    }

    /** Those that are learnt, file after file. @throws TrainingProblem if there is none */
    static void readTexts(Path folder, CommandLine command, Consumer<String> reader) {
        List<Path> files = files(folder);
        if (files.isEmpty()) {
            throw new TrainingProblem(folder + " has no *.txt beside " + VALIDATION + " to learn from.");
        }
        files.stream()
                .flatMap(file -> TextFile.read(file, command).stream())
                .map(ConfessionFile.Entry::text)
                .forEach(reader);
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .filter(file -> !file.endsWith(VALIDATION))
                    .sorted()
                    .toList();
        } catch (NotDirectoryException e) {
            throw new TrainingProblem(folder + " is no folder; --corpus wants one with *.txt in it.");
        } catch (IOException e) {
            throw new TrainingProblem(folder + " cannot be read: " + e.getMessage());
        }
    }
}
