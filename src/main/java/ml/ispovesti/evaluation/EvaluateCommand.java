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

    /** All their runs are held in the memory. */
    private static final int MOST_SAMPLES = 10_000;

    private static final int MOST_TEXTS = 20_000;
    private static final String TERMINAL = "-";
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
        check();
        // As a generator has it: for such small steps more threads help little, and beside other work they hurt.
        Engine.prepare(settings.threads());
        try (Engine.Work work = Engine.endOnlyInPauses()) {
            report(evaluate());
            return CommandLine.ExitCode.OK;
        } catch (ModelProblem | TrainingProblem e) {
            throw refused(e.getMessage());
        }
    }

    /** What would be a pity to find out after minutes. */
    private void check() {
        if (samples < 1 || samples > MOST_SAMPLES) {
            throw refused("--samples is %d; give a number from 1 to %d.".formatted(samples, MOST_SAMPLES));
        }
        if (against.filter(model::equals).isPresent()) {
            throw refused("--against wants another model than --model.");
        }
        file.filter(name -> !name.equals(TERMINAL)).map(Path::of).ifPresent(path -> {
            Path folder = path.toAbsolutePath().getParent();
            if (Files.isDirectory(path) || folder == null || !Files.isWritable(folder)) {
                throw refused("--json " + path + " cannot be written: name a file in a folder that can be written to.");
            }
        });
    }

    private void report(Evaluation evaluation) {
        PrintWriter out = spec.commandLine().getOut();
        boolean table = !file.equals(Optional.of(TERMINAL));
        if (table) {
            out.print(Table.of(evaluation));
            out.flush();
        }
        try {
            ObjectWriter pretty = json.writerWithDefaultPrettyPrinter();
            if (!table) {
                out.println(pretty.writeValueAsString(evaluation));
                out.flush();
            } else if (file.isPresent()) {
                pretty.writeValue(Path.of(file.get()).toFile(), evaluation);
            }
        } catch (IOException e) {
            throw refused("--json " + file.get() + " cannot be written: " + e);
        }
    }

    private Evaluation evaluate() {
        List<String> texts = texts();
        TextFolder known = known();
        List<String> models = Stream.concat(Stream.of(model), against.stream()).toList();
        models.forEach(each -> ModelLoss.refuseUnlessTied(store, each));
        List<ModelLoss> losses =
                models.stream().map(each -> ModelLoss.of(store, each, texts)).toList();
        List<Samples> written = models.stream()
                .map(each -> Samples.draw(store, each, settings, samples, seed, count -> tell(each, count)))
                .toList();
        Runs runs = new Runs();
        runs.want(texts);
        written.forEach(each -> runs.want(each.texts()));
        known.learnt(spec.commandLine(), runs::look);
        int over = Stream.concat(Stream.of(texts), written.stream().map(Samples::texts))
                .mapToInt(TextFigures::words)
                .filter(words -> words > 0)
                .min()
                .orElse(0);
        return new Evaluation(
                corpus.getFileName().toString(),
                samples,
                seed,
                TextFigures.of(texts, 0, over, runs, rules::objection),
                IntStream.range(0, models.size())
                        .mapToObj(i -> of(models.get(i), losses.get(i), written.get(i), over, runs))
                        .toList());
    }

    private List<String> texts() {
        List<String> texts = TextFile.read(corpus, spec.commandLine()).stream()
                .map(ConfessionFile.Entry::text)
                .toList();
        if (texts.size() > MOST_TEXTS) {
            throw refused("%s has %d texts; judge by %d of them at most.".formatted(corpus, texts.size(), MOST_TEXTS));
        }
        return texts;
    }

    private TextFolder known() {
        Path folder = learnt.orElseGet(() -> corpus.toAbsolutePath().normalize().getParent());
        TextFolder known = new TextFolder(folder, corpus);
        try {
            known.refuseEmpty();
        } catch (TrainingProblem e) {
            throw refused(e.getMessage() + " --learnt DIR says what the models learnt.");
        }
        return known;
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
