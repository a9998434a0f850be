package ml.ispovesti.evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ml.ispovesti.cli.Command;
import ml.ispovesti.corpus.ConfessionFile;
import ml.ispovesti.corpus.TextFile;
import ml.ispovesti.evaluation.Evaluation.OfModel;
import ml.ispovesti.generator.DraftRules;
import ml.ispovesti.gpt2.Engine;
import ml.ispovesti.gpt2.GeneratorSettings;
import ml.ispovesti.gpt2.ModelProblem;
import ml.ispovesti.gpt2.Samples;
import ml.ispovesti.training.ModelLoss;
import ml.ispovesti.training.TextFolder;
import ml.ispovesti.training.TrainingProblem;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import picocli.CommandLine;

@Dependent
@CommandLine.Command(
        name = "evaluate",
        description =
                "Judges models by a file of texts that they never learnt, and by what they write: how well they foresee those"
                        + " texts, and how much of their own is copied, varied, repeated, and of use.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        showDefaultValues = true)
class EvaluateCommand implements Command {

    private static final int MOST_SAMPLES = 100_000;
    private static final long EVERY_NANOS = Duration.ofSeconds(5).toNanos();

    @CommandLine.Option(
            names = "--model",
            required = true,
            paramLabel = "NAME",
            description = "a folder of the model store")
    String model;

    @CommandLine.Option(names = "--against", paramLabel = "NAME", description = "another, to be set beside it")
    Optional<String> against;

    @CommandLine.Option(
            names = "--corpus",
            required = true,
            paramLabel = "FILE",
            description = "texts that no model learnt, one a line")
    Path corpus;

    @CommandLine.Option(
            names = "--learnt",
            paramLabel = "DIR",
            description =
                    "a folder of *.txt that the models did learn, to see what they copy; by default the one where FILE is")
    Optional<Path> learnt;

    @CommandLine.Option(
            names = "--samples",
            paramLabel = "N",
            defaultValue = "200",
            description =
                    "how many texts each model writes, as the generator's settings have it, but without its rules")
    int samples;

    @CommandLine.Option(names = "--seed", defaultValue = "1", description = "the same seed gives the same texts")
    long seed;

    @CommandLine.Option(
            names = "--json",
            paramLabel = "FILE",
            description = "also writes all figures, and the texts, as JSON; - for the terminal, instead of the table")
    Optional<String> file;

    @CommandLine.Spec
    CommandLine.Model.CommandSpec spec;

    @Inject
    DraftRules rules;

    @Inject
    GeneratorSettings settings;

    @Inject
    ObjectMapper json;

    @ConfigProperty(name = "ispovesti.model-store")
    Path store;

    private long told = System.nanoTime();

    @Override
    public Integer call() {
        if (samples < 1 || samples > MOST_SAMPLES) {
            throw refused(
                    String.format(Locale.ROOT, "--samples is %d; give a number from 1 to %,d.", samples, MOST_SAMPLES));
        }
        try {
            report(evaluate());
            return CommandLine.ExitCode.OK;
        } catch (ModelProblem | TrainingProblem e) {
            throw refused(e.getMessage());
        } catch (IOException e) {
            throw refused(file.orElse("The temporary folder") + " cannot be written: " + e);
        }
    }

    private void report(Evaluation evaluation) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        ObjectWriter pretty = json.writerWithDefaultPrettyPrinter();
        if (file.filter("-"::equals).isPresent()) {
            out.println(pretty.writeValueAsString(evaluation));
        } else {
            if (file.isPresent()) {
                pretty.writeValue(Path.of(file.get()).toFile(), evaluation);
            }
            out.print(Table.of(evaluation));
        }
        out.flush();
    }

    private Evaluation evaluate() throws IOException {
        // As a generator has it: for such small steps more threads help little, and beside other work they hurt.
        Engine.prepare(settings.threads());
        Engine.endBetweenCalls();
        List<String> texts = TextFile.read(corpus, spec.commandLine()).stream()
                .map(ConfessionFile.Entry::text)
                .toList();
        TextFolder known = known();
        List<String> models =
                Stream.concat(Stream.of(model), against.stream()).distinct().toList();
        List<ModelLoss> losses = losses(models, texts);
        List<Samples> written = models.stream()
                .map(each -> Samples.draw(store, each, settings, samples, seed, count -> tell(each, count)))
                .toList();
        Runs runs = new Runs();
        runs.want(texts);
        written.forEach(each -> runs.want(each.texts()));
        known.learnt(spec.commandLine(), runs::look);
        int over = Stream.concat(Stream.of(texts), written.stream().map(Samples::texts))
                .mapToInt(TextFigures::words)
                .min()
                .orElseThrow();
        return new Evaluation(
                corpus.getFileName().toString(),
                TextFigures.of(texts, 0, over, runs, rules::objection),
                IntStream.range(0, models.size())
                        .mapToObj(i -> of(models.get(i), losses.get(i), written.get(i), over, runs))
                        .toList());
    }

    private TextFolder known() {
        Path folder = learnt.orElseGet(() -> corpus.toAbsolutePath().normalize().getParent());
        TextFolder known = new TextFolder(folder, corpus);
        if (known.isEmpty()) {
            throw refused(
                    folder + " has no *.txt that the models could have learnt; --learnt DIR says where those are.");
        }
        return known;
    }

    private List<ModelLoss> losses(List<String> models, List<String> texts) throws IOException {
        Path temporary = Files.createTempDirectory("ispovesti-evaluate");
        try {
            return models.stream()
                    .map(each -> ModelLoss.of(store, each, texts, temporary))
                    .toList();
        } finally {
            Files.delete(temporary);
        }
    }

    private OfModel of(String name, ModelLoss loss, Samples written, int over, Runs runs) {
        TextFigures figures = TextFigures.of(written.texts(), written.unfinished(), over, runs, rules::objection);
        return new OfModel(name, loss, figures, written.texts());
    }

    private void tell(String name, int count) {
        long now = System.nanoTime();
        if (now - told > EVERY_NANOS) {
            told = now;
            spec.commandLine().getErr().printf(Locale.ROOT, "%s: %,d of %,d texts written%n", name, count, samples);
            spec.commandLine().getErr().flush();
        }
    }

    private CommandLine.ParameterException refused(String what) {
        return new CommandLine.ParameterException(spec.commandLine(), what);
    }
}
