package ml.ispovesti.training;

import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Locale;
import ml.ispovesti.cli.Command;
import ml.ispovesti.corpus.NewFolder;
import picocli.CommandLine;

@Dependent
@CommandLine.Command(
        name = "tokenizer",
        description =
                "Learns which letters to join to tokens (byte-level BPE, as GPT-2 has it), for ./run.sh train --tokenizer DIR.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        showDefaultValues = true)
class TokenizerCommand implements Command {

    /** The 256 bytes and the end of a text. */
    private static final int LEAST = 257;

    @CommandLine.Option(
            names = "--corpus",
            required = true,
            paramLabel = "DIR",
            description = "a folder of *.txt, one text a line; " + TextFolder.VALIDATION + " is left out")
    Path corpus;

    @CommandLine.Option(
            names = "--vocab",
            defaultValue = "6144",
            paramLabel = "N",
            description = "how many tokens: more make texts shorter, and each is seen less often")
    int size;

    @CommandLine.Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "where tokenizer.json, vocab.json and merges.txt are written")
    Path out;

    @CommandLine.Spec
    CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        try {
            PlanOptions.check("--vocab", size, LEAST, 1 << 20);
            try (NewFolder folder = new NewFolder(out)) {
                WordCounts words = new WordCounts();
                new TextFolder(corpus).learnt(spec.commandLine(), words::add);
                Vocabulary vocabulary = Bpe.learn(words.counts(), size);
                vocabulary.write(folder.part());
                folder.finish();
                tell(words, vocabulary);
            }
            return CommandLine.ExitCode.OK;
        } catch (TrainingProblem e) {
            throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage());
        } catch (FileAlreadyExistsException e) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), out + " is there already. Give another --out, or move it away.");
        } catch (IOException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), out + " cannot be written: " + e);
        }
    }

    private void tell(WordCounts words, Vocabulary vocabulary) {
        PrintWriter terminal = spec.commandLine().getOut();
        terminal.printf(
                Locale.ROOT,
                "%,d tokens learnt from %,d different words, in %s%n",
                vocabulary.tokens().size(),
                words.counts().size(),
                out);
        if (vocabulary.tokens().size() < size) {
            terminal.println("There was nothing left to join that occurs twice.");
        }
        terminal.flush();
    }
}
