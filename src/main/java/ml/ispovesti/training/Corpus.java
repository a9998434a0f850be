package ml.ispovesti.training;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import ml.ispovesti.gpt2.KnownTexts;
import ml.ispovesti.gpt2.Tokenizer;
import picocli.CommandLine;

/** Texts as tokens: those to learn, and those to be judged by, which are not learnt even where they stand among the others. */
final class Corpus implements AutoCloseable {

    final Texts learnt;
    final Texts validation;
    final Mix mix = new Mix();
    final Fingerprints fingerprints = new Fingerprints();

    /** @param folder on the disk that their tokens shall take */
    Corpus(Path folder) {
        learnt = new Texts(folder);
        validation = new Texts(folder);
    }

    /** How the texts of folders are read. @param most tokens of a text @param told how many were read so far, after each */
    record Reading(Tokenizer tokenizer, int most, CommandLine command, Consumer<Integer> told) {}

    /**
     * The held-out texts of all folders are not learnt; those of the first one are to judge by.
     *
     * @param folders and how often each of their texts is read in an epoch
     * @throws TrainingProblem if there is nothing to learn or to judge by
     */
    void read(Map<Path, Double> folders, Reading reading) {
        folders.keySet().forEach(folder -> new TextFolder(folder).refuseEmpty());
        Set<String> heldOut = new HashSet<>();
        Path first = folders.keySet().iterator().next();
        folders.keySet().forEach(folder -> new TextFolder(folder).heldOut(reading.command, text -> {
            heldOut.add(KnownTexts.line(text));
            if (folder.equals(first)) {
                validation.add(text, reading.tokenizer, reading.most);
            }
        }));
        if (validation.count() == 0) {
            throw new TrainingProblem(first + " has nothing in " + TextFolder.VALIDATION
                    + " to judge by: put some texts there, one a line, which are not learnt then.");
        }
        folders.forEach((folder, weight) -> {
            int from = learnt.count();
            new TextFolder(folder).learnt(reading.command, text -> {
                if (!heldOut.contains(KnownTexts.line(text))) {
                    learnt.add(text, reading.tokenizer, reading.most);
                    fingerprints.add(text);
                    reading.told.accept(learnt.count());
                }
            });
            mix.add(from, learnt.count(), weight);
        });
        if (mix.expected() < 1) {
            throw new TrainingProblem(
                    "There is no text to learn in an epoch: put some into *.txt, one a line, other ones than in "
                            + TextFolder.VALIDATION + ", or give larger TIMES.");
        }
    }

    @Override
    public void close() {
        learnt.close();
        validation.close();
    }
}
