package ml.ispovesti.workbench;

import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import ml.ispovesti.cli.Command;
import ml.ispovesti.corpus.TextFile;
import ml.ispovesti.gpt2.KnownTexts;
import picocli.CommandLine;

@Dependent
@CommandLine.Command(
        name = "fingerprints",
        description = "Notes which texts a model was trained on, so that it is not let copy one of them word for word.",
        mixinStandardHelpOptions = true)
class FingerprintsCommand implements Command {

    @CommandLine.Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "UTF-8 text: one text a line, or separated by lines of ====================")
    List<Path> files;

    @CommandLine.Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "usually model-store/NAME/" + KnownTexts.FILE)
    Path out;

    @CommandLine.Spec
    CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        SortedSet<String> lines = new TreeSet<>();
        for (Path file : files) {
            TextFile.read(file, spec.commandLine()).forEach(entry -> lines.add(KnownTexts.line(entry.text())));
        }
        try {
            Files.write(out, lines);
        } catch (IOException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), out + " cannot be written: " + e);
        }
        PrintWriter terminal = spec.commandLine().getOut();
        terminal.printf("%d texts noted in %s%n", lines.size(), out);
        if (Files.exists(out.resolveSibling("SHA256SUMS"))) {
            terminal.println("SHA256SUMS beside it has to be made anew, or the model is taken for damaged.");
        }
        terminal.flush();
        return CommandLine.ExitCode.OK;
    }
}
