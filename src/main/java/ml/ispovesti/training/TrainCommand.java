package ml.ispovesti.training;

import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;
import ml.ispovesti.cli.Command;
import ml.ispovesti.corpus.ConfessionFile;
import ml.ispovesti.corpus.TextFile;
import ml.ispovesti.gpt2.Checkpoint;
import ml.ispovesti.gpt2.Engine;
import ml.ispovesti.gpt2.Gpt2Config;
import ml.ispovesti.gpt2.KnownTexts;
import ml.ispovesti.gpt2.ModelFolder;
import ml.ispovesti.gpt2.Tokenizer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import picocli.CommandLine;

@Dependent
@CommandLine.Command(
        name = "train",
        description = {
            "Trains a model on texts, from nothing or from one in the model store. It is saved every few minutes; after Ctrl-C, or a"
                    + " kill, the same command with --resume goes on where it was.",
            "The result is a folder of the model store."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        showDefaultValues = true)
class TrainCommand implements Command {

    private static final String VALIDATION = "validation.txt";

    @CommandLine.Option(
            names = "--corpus",
            required = true,
            paramLabel = "DIR",
            description = "a folder of *.txt, one text a line; validation.txt in it is never learnt, but judged by")
    Path corpus;

    @CommandLine.Option(names = "--name", required = true, description = "of the new model")
    String name;

    @CommandLine.Option(
            names = "--from",
            paramLabel = "MODEL",
            description = "goes on from this one of the model store")
    String from;

    @CommandLine.Option(
            names = "--tokenizer",
            paramLabel = "MODEL",
            description = "from nothing: the model of the store whose tokenizer to use",
            defaultValue = "ispovest-mini")
    String tokenizer;

    @CommandLine.Option(names = "--layers", defaultValue = "6", description = "from nothing; so are the next three")
    int layers;

    @CommandLine.Option(names = "--heads", defaultValue = "8")
    int heads;

    @CommandLine.Option(names = "--width", defaultValue = "256")
    int width;

    @CommandLine.Option(names = "--context", defaultValue = "256", description = "how many tokens it can look back")
    int context;

    @CommandLine.Option(names = "--epochs", defaultValue = "10", description = "how often each text is read")
    int epochs;

    @CommandLine.Option(
            names = "--rows",
            defaultValue = "16",
            description = "of the context's length, computed at once")
    int rows;

    @CommandLine.Option(names = "--accumulate", defaultValue = "1", description = "how many of those make a step")
    int accumulate;

    @CommandLine.Option(names = "--rate", defaultValue = "6e-4", description = "the highest learning rate")
    double rate;

    @CommandLine.Option(
            names = "--warm-up",
            defaultValue = "0.02",
            description = "the share of steps in which the rate rises")
    double warmUp;

    @CommandLine.Option(names = "--dropout", defaultValue = "0.1")
    double dropout;

    @CommandLine.Option(names = "--decay", defaultValue = "0.1", description = "of matrices (AdamW)")
    double decay;

    @CommandLine.Option(names = "--clip", defaultValue = "1", description = "the length a gradient is cut to")
    double clip;

    @CommandLine.Option(
            names = "--average",
            defaultValue = "0.998",
            description =
                    "how much of the weights' running mean stays with each step; the mean is judged and kept. 0: none")
    double average;

    @CommandLine.Option(
            names = "--patience",
            defaultValue = "3",
            description = "ends after so many epochs without a better judgement")
    int patience;

    @CommandLine.Option(names = "--seed", defaultValue = "1")
    long seed;

    @CommandLine.Option(names = "--only-head", description = "only the embeddings, which are the head too, learn")
    boolean onlyHead;

    @CommandLine.Option(
            names = "--layers-from",
            paramLabel = "N",
            defaultValue = "0",
            description = "only the layers from this one on learn (0: all, and the embeddings)")
    int layersFrom;

    @CommandLine.Option(names = "--threads", description = "of the engine; by default as many as there are processors")
    Integer threads;

    @CommandLine.Option(names = "--resume", description = "goes on with the training of this name")
    boolean resume;

    @CommandLine.Spec
    CommandLine.Model.CommandSpec spec;

    @ConfigProperty(name = "ispovesti.model-store")
    Path store;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Path target = store.resolve(name);
        if (Files.exists(target)) {
            throw refused(target + " is there already. Give another --name, or move it away.");
        }
        Engine.prepare(threads == null ? Runtime.getRuntime().availableProcessors() : threads);
        ModelFolder base = ModelFolder.of(store, from == null ? tokenizer : from);
        Gpt2Config config = from == null ? fresh(Gpt2Config.read(base)) : Gpt2Config.read(base);
        try (SavedTraining saved = SavedTraining.open(store, name);
                Tokenizer tokens = Tokenizer.open(base, config)) {
            return train(out, target, base, config, tokens, saved);
        } catch (TrainingProblem e) {
            throw refused(e.getMessage());
        }
    }

    private int train(
            PrintWriter out, Path target, ModelFolder base, Gpt2Config config, Tokenizer tokens, SavedTraining saved)
            throws IOException {
        SortedSet<String> fingerprints = new TreeSet<>();
        Texts texts = read(learnt(), tokens, config, fingerprints);
        Texts validation = read(List.of(corpus.resolve(VALIDATION)), tokens, config, new TreeSet<>());
        out.printf(
                Locale.ROOT,
                "%,d texts, %,d tokens; %,d texts to be judged by%n",
                texts.count(),
                texts.tokens(),
                validation.count());
        out.flush();
        Plan plan = new Plan(epochs, rows, accumulate, rate, warmUp, dropout, decay, clip, average, patience, seed);
        Terminal terminal = new Terminal(out, tokens);
        Training training = new Training(plan, config, texts, validation, parts(base, config, saved), saved, terminal);
        Thread main = Thread.currentThread();
        Thread hook = new Thread(() -> stop(training, main));
        Runtime.getRuntime().addShutdownHook(hook);
        boolean whole;
        try (training) {
            whole = training.run();
        }
        if (!whole) {
            return CommandLine.ExitCode.SOFTWARE;
        }
        Standing standing = saved.load(config).standing();
        try (Weights best = saved.best(config);
                TrainingProgram program = new TrainingProgram(config, 0)) {
            Sampler sampler = new Sampler(program, config);
            List<String> samples = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                samples.add(tokens.decode(sampler.tokens(best.all(), new SplittableRandom(seed + i))));
            }
            new TrainedModel(
                            config,
                            plan,
                            standing,
                            new TrainedModel.Sources(
                                    store.resolve(from == null ? tokenizer : from),
                                    from,
                                    List.of(corpus.getFileName().toString()),
                                    texts.count(),
                                    texts.tokens(),
                                    validation.count(),
                                    fingerprints))
                    .write(target, best, samples);
        }
        saved.delete();
        out.println(target + " is there: " + "try it with ISPOVESTI_MODEL=" + name);
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    /** The Java machine goes down when this returns. */
    private static void stop(Training training, Thread main) {
        training.stop();
        try {
            main.join(60_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private SavedTraining.Parts parts(ModelFolder base, Gpt2Config config, SavedTraining saved) throws IOException {
        if (resume && !saved.isThere()) {
            throw new TrainingProblem(
                    "There is no training of the name " + name + " to go on with; leave --resume out.");
        }
        if (!resume && saved.isThere()) {
            throw new TrainingProblem("A training of the name " + name
                    + " was begun. Go on with it by --resume, or give another --name.");
        }
        SavedTraining.Parts parts = resume ? saved.load(config) : beginning(base, config);
        parts.weights().learn(this::learns);
        return parts;
    }

    private SavedTraining.Parts beginning(ModelFolder base, Gpt2Config config) {
        Weights weights;
        if (from == null) {
            weights = Weights.random(config, new SplittableRandom(seed));
        } else {
            try (Checkpoint checkpoint = Checkpoint.open(base, config)) {
                weights = Weights.of(checkpoint, config);
            }
        }
        return new SavedTraining.Parts(
                weights, Weights.zeros(config), Weights.zeros(config), weights.copy(), new Standing());
    }

    private boolean learns(String tensor) {
        if (onlyHead) {
            return tensor.startsWith("wte") || tensor.startsWith("ln_f");
        }
        if (layersFrom == 0 || tensor.startsWith("ln_f")) {
            return true;
        }
        return tensor.startsWith("h.") && Integer.parseInt(tensor.split("\\.")[1]) >= layersFrom;
    }

    private Gpt2Config fresh(Gpt2Config other) {
        return new Gpt2Config(
                layers, heads, width, 4 * width, other.vocabulary(), context, other.endOfText(), 1e-5, true);
    }

    private List<Path> learnt() throws IOException {
        try (Stream<Path> files = Files.list(corpus)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .filter(file -> !file.endsWith(VALIDATION))
                    .sorted()
                    .toList();
        }
    }

    private Texts read(List<Path> files, Tokenizer tokens, Gpt2Config config, SortedSet<String> fingerprints) {
        Texts texts = new Texts();
        for (Path file : files) {
            for (ConfessionFile.Entry entry : TextFile.read(file, spec.commandLine())) {
                texts.add(entry.text(), tokens, config.context() - 1);
                fingerprints.add(KnownTexts.line(entry.text()));
            }
        }
        return texts;
    }

    private CommandLine.ParameterException refused(String reason) {
        return new CommandLine.ParameterException(spec.commandLine(), reason);
    }
}
