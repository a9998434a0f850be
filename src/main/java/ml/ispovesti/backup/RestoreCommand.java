package ml.ispovesti.backup;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.file.Path;
import ml.ispovesti.cli.Command;
import ml.ispovesti.data.StartRefused;
import picocli.CommandLine;

@Dependent
@CommandLine.Command(
        name = "restore",
        description =
                "Puts a backup in the place of the database, while no site runs. The database from before is kept aside.",
        mixinStandardHelpOptions = true)
class RestoreCommand implements Command {

    @CommandLine.Parameters(paramLabel = "FILE", description = "A backup, of this version or an older one")
    Path file;

    @CommandLine.Spec
    CommandLine.Model.CommandSpec spec;

    @Inject
    Restoration restoration;

    @Override
    public Integer call() {
        try {
            Restoration.Restored restored = restoration.restore(file);
            var out = spec.commandLine().getOut();
            out.printf("%s is the database now, with %d confessions.%n", file, restored.confessions());
            restored.before()
                    .ifPresent(before ->
                            out.printf("The one from before is in %s; delete that folder when all is well.%n", before));
            out.flush();
            return CommandLine.ExitCode.OK;
        } catch (BackupRefused | StartRefused e) {
            spec.commandLine().getErr().println(e.getMessage() + " Nothing was changed.");
            spec.commandLine().getErr().flush();
            return CommandLine.ExitCode.SOFTWARE;
        }
    }
}
