package ml.ispovesti.cli;

import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import picocli.CommandLine;

/** Runs one command and ends. */
class Commands implements QuarkusApplication {

    @Inject
    CommandLine.IFactory factory;

    @Inject
    Instance<Command> commands;

    @Override
    public int run(String... args) {
        CommandLine line = new CommandLine(new Ispovesti(), factory);
        commands.handlesStream()
                .map(command -> command.getBean().getBeanClass())
                .sorted(Comparator.comparing(Class::getSimpleName))
                .forEach(line::addSubcommand);
        return line.setCaseInsensitiveEnumValuesAllowed(true).execute(args);
    }

    @CommandLine.Command(
            name = "run.sh",
            description = "Ispovesti. Without a command it serves the site; commands work beside a running site.",
            subcommands = CommandLine.HelpCommand.class,
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
