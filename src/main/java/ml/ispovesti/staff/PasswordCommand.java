package ml.ispovesti.staff;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.util.Optional;
import ml.ispovesti.cli.Command;
import picocli.CommandLine;

@Dependent
@CommandLine.Command(
        name = "password",
        description = "Makes a new one-time password for an account of administration, and enables it.",
        mixinStandardHelpOptions = true)
class PasswordCommand implements Command {

    @CommandLine.Spec
    CommandLine.Model.CommandSpec spec;

    @CommandLine.Parameters(paramLabel = "NAME", description = "of the account, such as admin")
    String name;

    @Inject
    Accounts accounts;

    @Override
    public Integer call() {
        Optional<String> password = accounts.rescue(name);
        PrintWriter out = spec.commandLine().getOut();
        password.ifPresentOrElse(
                made -> out.println(
                        "The one-time password of " + name + " is " + made + ". Sign in at /admin to change it."),
                () -> spec.commandLine().getErr().println("There is no account " + name + "."));
        out.flush();
        spec.commandLine().getErr().flush();
        return password.isPresent() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }
}
