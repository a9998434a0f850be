package ml.ispovesti.backup;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import ml.ispovesti.cli.Command;
import picocli.CommandLine;

@Dependent
@CommandLine.Command(
        name = "backup",
        description = "Copies the database of a running or stopped site, without the key that signs cookies.",
        mixinStandardHelpOptions = true)
class BackupCommand implements Command {

    @CommandLine.Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description =
                    "Where to; by default a file with the moment in its name, beside those that the site makes by itself.")
    Path file;

    @CommandLine.Spec
    CommandLine.Model.CommandSpec spec;

    @Inject
    Backups backups;

    @Override
    public Integer call() throws IOException {
        try {
            Path made = file == null ? backups.make() : backups.make(file);
            var out = spec.commandLine().getOut();
            out.printf("%s, %.1f MB%n", made, Files.size(made) / 1e6);
            out.flush();
            return CommandLine.ExitCode.OK;
        } catch (BackupRefused e) {
            spec.commandLine().getErr().println(e.getMessage());
            spec.commandLine().getErr().flush();
            return CommandLine.ExitCode.SOFTWARE;
        }
    }
}
