package ml.ispovesti.workbench;

import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ml.ispovesti.arena.Exposure;
import ml.ispovesti.arena.FairOrder;
import ml.ispovesti.arena.Votes;
import ml.ispovesti.arena.Weights;
import ml.ispovesti.cli.Command;
import ml.ispovesti.promotion.PromotionRule;
import ml.ispovesti.promotion.RuleSettings;
import ml.ispovesti.promotion.ScorerKind;
import ml.ispovesti.promotion.ScorerSettings;
import ml.ispovesti.simulation.Policy;
import ml.ispovesti.simulation.Report;
import ml.ispovesti.simulation.Scenario;
import ml.ispovesti.simulation.Simulation;
import picocli.CommandLine;

@Dependent
@CommandLine.Command(
        name = "simulate",
        description =
                "Plays arenas with texts whose worth is known, and tells by which rule and order the best ones are promoted."
                        + " Touches nothing of the site.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        sortOptions = false)
class SimulateCommand implements Command {

    private static final Weights WEIGHTS = new Weights(-1, 1, 3);
    private static final Duration LEAST_AGE = Duration.ofHours(12);

    @CommandLine.Option(names = "--seasons", defaultValue = "200", description = "for each line of the table")
    int seasons;

    @CommandLine.Option(names = "--days", defaultValue = "7", description = "of a season, with a round each")
    int days;

    @CommandLine.Option(names = "--seed", defaultValue = "1", description = "the same gives the same figures")
    long seed;

    @CommandLine.Option(
            names = "--confidence",
            split = ",",
            defaultValue = "1.64",
            description = "of wilson and dirichlet, in standard deviations; several with commas")
    List<Double> confidences;

    @CommandLine.Option(
            names = "--prior",
            paramLabel = "D,L,S",
            split = ",",
            defaultValue = "2,2,1",
            description = "dislikes, likes and superlikes that dirichlet and the fair order begin with")
    List<Double> prior;

    @CommandLine.Option(
            names = "--floor",
            defaultValue = "10",
            description = "impressions that the fair order grants first")
    long floor;

    @CommandLine.Option(
            names = "--least-votes",
            defaultValue = "5",
            description = "of the patient rules, which carry over twice whoever has fewer")
    double leastVotes;

    @CommandLine.Option(
            names = "--whole",
            defaultValue = "2",
            description = "of cheats of one network so many have whole votes, where votes are weighed")
    int whole;

    @CommandLine.Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = "simulation.html",
            description = "the report with charts")
    Path out;

    @CommandLine.Spec
    CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter progress = spec.commandLine().getErr();
        Report report = simulation().run(step -> {
            progress.println(step);
            progress.flush();
        });
        PrintWriter terminal = spec.commandLine().getOut();
        terminal.print(report.table());
        try {
            Files.writeString(out, report.html());
        } catch (IOException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), out + " cannot be written: " + e);
        }
        terminal.printf("%nCharts are in %s%n", out);
        terminal.flush();
        return CommandLine.ExitCode.OK;
    }

    private Simulation simulation() {
        try {
            require(seasons >= 1 && days >= 1, "--seasons and --days have to be at least 1");
            require(whole >= 0, "--whole has to be at least 0");
            require(prior.size() == 3, "--prior takes three numbers");
            return new Simulation(scenarios(), policies(), seasons, days, seed);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private static void require(boolean good, String rule) {
        if (!good) {
            throw new IllegalArgumentException(rule);
        }
    }

    private List<Scenario> scenarios() {
        return List.of(
                new Scenario("quiet", 20, 2, 0),
                new Scenario("usual", 100, 5, 0),
                new Scenario("busy", 500, 10, 0),
                new Scenario("usual, with cheats", 100, 5, 10),
                new Scenario("usual, with a crowd of cheats", 100, 5, 50),
                new Scenario("usual, with a crowd of cheats, weighed", 100, 5, 50, whole));
    }

    private List<Policy> policies() {
        Votes before = new Votes(prior.get(0), prior.get(1), prior.get(2));
        Map<String, Exposure> orders = new LinkedHashMap<>();
        orders.put("newest", Exposure.NEWEST);
        orders.put("fair", new FairOrder(before, WEIGHTS, floor));
        List<Policy> policies = new ArrayList<>();
        for (ScorerKind kind : ScorerKind.values()) {
            List<Double> own = kind == ScorerKind.CLASSIC ? confidences.subList(0, 1) : confidences;
            for (double confidence : own) {
                String name = own.size() == 1 ? kind.label() : kind.label() + " " + confidence;
                ScorerSettings scoring = new ScorerSettings(WEIGHTS, before, confidence);
                RuleSettings plain = new RuleSettings(1, null, 0, 0, LEAST_AGE, 0);
                RuleSettings patient = new RuleSettings(1, null, leastVotes, 0, LEAST_AGE, 2);
                orders.forEach((order, exposure) -> {
                    policies.add(new Policy(name, order, new PromotionRule(kind.with(scoring), plain), exposure));
                    policies.add(new Policy(
                            name + ", patient", order, new PromotionRule(kind.with(scoring), patient), exposure));
                });
            }
        }
        return policies;
    }
}
