package ml.ispovesti.cli;

import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.PrintWriter;
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
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Commands::refuse)
                .execute(args);
    }

    /** Says what is wrong and where help is: all options of a command would push it off the screen. */
    private static int refuse(CommandLine.ParameterException wrong, String[] args) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(command.getColorScheme().errorText(wrong.getMessage()));
        CommandLine.UnmatchedArgumentException.printSuggestions(wrong, err);
        if (command.getParent() == null) {
            command.usage(err, command.getColorScheme());
        } else {
            err.printf(
                    "%s --help tells what can be given.%n",
                    command.getCommandSpec().qualifiedName());
        }
        err.flush();
        return CommandLine.ExitCode.USAGE;
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
