package ml.ispovesti.corpus;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.file.Path;
import ml.ispovesti.cli.Command;
import picocli.CommandLine;

@Dependent
@CommandLine.Command(
        name = "import",
        description = "Brings confessions in as pending ones, which fill the arena.",
        mixinStandardHelpOptions = true)
class ImportCommand implements Command {

    @CommandLine.Parameters(
            paramLabel = "FILE",
            description =
                    "UTF-8 text: one confession a line, or separated by lines of ====================; or JSON Lines with a \"text\"")
    Path file;

    @CommandLine.Spec
    CommandLine.Model.CommandSpec spec;

    @Inject
    Import importer;

    @Override
    public Integer call() {
        Import.Report report = importer.store(TextFile.read(file, spec.commandLine()));
        var out = spec.commandLine().getOut();
        report.skipped().forEach(skipped -> out.println("skipped " + skipped));
        out.printf(
                "%d imported, %d skipped%n", report.stored(), report.skipped().size());
        out.flush();
        return CommandLine.ExitCode.OK;
    }
}
