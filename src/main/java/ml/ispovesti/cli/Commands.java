package ml.ispovesti.cli;

import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Inject;
import picocli.CommandLine;

/** Runs one command and ends. */
class Commands implements QuarkusApplication {

    @Inject
    CommandLine.IFactory factory;

    @Override
    public int run(String... args) {
        return new CommandLine(new Ispovesti(), factory)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args);
    }

    @CommandLine.Command(
            name = "run.sh",
            description = "Ispovesti. Without a command it serves the site; commands work beside a running site.",
            subcommands = {
                GenerateCommand.class,
                ImportCommand.class,
                PromoteCommand.class,
                ModelsCommand.class,
                FingerprintsCommand.class,
                BenchCommand.class,
                CommandLine.HelpCommand.class
            },
            synopsisSubcommandLabel = "COMMAND",
            mixinStandardHelpOptions = true)
    static class Ispovesti implements Runnable {

        @CommandLine.Spec
        CommandLine.Model.CommandSpec spec;

        @Override
        public void run() {
            throw new CommandLine.ParameterException(spec.commandLine(), "Name a command.");
        }
    }
}
