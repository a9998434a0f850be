package ml.ispovesti.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import ml.ispovesti.corpus.ConfessionFile;
import ml.ispovesti.gpt2.KnownTexts;
import picocli.CommandLine;

@CommandLine.Command(
        name = "fingerprints",
        description = "Notes which texts a model was trained on, so that it is not let copy one of them word for word.",
        mixinStandardHelpOptions = true)
class FingerprintsCommand implements Callable<Integer> {

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
    public Integer call() throws IOException {
        SortedSet<String> lines = new TreeSet<>();
        for (Path file : files) {
            try (Stream<String> text = Files.lines(file)) {
                ConfessionFile.read(text).forEach(entry -> lines.add(KnownTexts.line(entry.text())));
            } catch (IOException | UncheckedIOException e) {
                throw new CommandLine.ParameterException(
                        spec.commandLine(), file + " cannot be read: " + e.getMessage());
            }
        }
        Files.write(out, lines);
        spec.commandLine().getOut().printf("%d texts noted in %s%n", lines.size(), out);
        spec.commandLine().getOut().flush();
        return CommandLine.ExitCode.OK;
    }
}
