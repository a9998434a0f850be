package ml.ispovesti.promotion;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import ml.ispovesti.cli.Command;
import picocli.CommandLine;

@Dependent
@CommandLine.Command(
        name = "promote",
        description = "Holds a round now, by the rule of the scheduled ones.",
        mixinStandardHelpOptions = true)
class PromoteCommand implements Command {

    @CommandLine.Spec
    CommandLine.Model.CommandSpec spec;

    @Inject
    Promotion promotion;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        promotion
                .holdNow("./run.sh promote")
                .ifPresentOrElse(
                        summary -> tell(out, summary),
                        () -> out.println("Somebody else held a round at this very moment."));
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    private static void tell(PrintWriter out, Promotion.Summary summary) {
        if (summary.promoted().isEmpty()) {
            out.println("Nobody was promoted.");
        }
        summary.promoted().forEach(id -> out.println("Confession " + id + " was promoted."));
        out.printf(
                "%d candidates, %d rejected, %d stayed, %d came in%n",
                summary.candidates(), summary.rejected(), summary.stayed(), summary.moved());
    }
}
