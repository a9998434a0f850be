package ml.ispovesti.cli;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import ml.ispovesti.corpus.ConfessionFile;
import ml.ispovesti.corpus.Import;
import picocli.CommandLine;

@CommandLine.Command(
        name = "import",
        description = "Brings confessions in as pending ones, which fill the arena.",
        mixinStandardHelpOptions = true)
class ImportCommand implements Callable<Integer> {

    @CommandLine.Parameters(
            paramLabel = "FILE",
            description = "UTF-8 text: one confession a line, or separated by lines of ====================")
    Path file;

    @CommandLine.Spec
    CommandLine.Model.CommandSpec spec;

    @Inject
    Import importer;

    @Override
    public Integer call() {
        Import.Report report = importer.store(entries());
        var out = spec.commandLine().getOut();
        report.refused().forEach(reason -> out.println("skipped " + reason));
        out.printf(
                "%d imported, %d skipped%n", report.stored(), report.refused().size());
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    private List<ConfessionFile.Entry> entries() {
        try (Stream<String> lines = Files.lines(file)) {
            return ConfessionFile.read(lines);
        } catch (IOException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), file + " cannot be read: " + e);
        } catch (UncheckedIOException e) {
            String reason = e.getCause() instanceof CharacterCodingException ? "it is not UTF-8 text" : e.getMessage();
            throw new CommandLine.ParameterException(spec.commandLine(), file + " cannot be read: " + reason);
        }
    }
}
