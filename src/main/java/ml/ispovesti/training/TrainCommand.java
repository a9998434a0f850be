package ml.ispovesti.training;

import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import ml.ispovesti.cli.Command;
import ml.ispovesti.gpt2.Engine;
import ml.ispovesti.gpt2.Gpt2Config;
import ml.ispovesti.gpt2.ModelFolder;
import ml.ispovesti.gpt2.ModelProblem;
import ml.ispovesti.gpt2.Tokenizer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import picocli.CommandLine;

@Dependent
@CommandLine.Command(
        name = "train",
        description = {
            "Trains a model on texts, from nothing or from one in the model store. What it has learnt is saved every few minutes; after"
                    + " Ctrl-C, or a kill, the same command with --resume goes on where it was.",
            "The result is a folder of the model store."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        showDefaultValues = true)
class TrainCommand implements Command {

    private static final int SAMPLES = 5;
    private static final long LONGEST_STEP_MILLIS = 120_000;

    @CommandLine.Option(
            names = "--corpus",
            required = true,
            paramLabel = "DIR[=TIMES]",
            mapFallbackValue = "1",
            description =
                    "a folder of *.txt, one text a line; " + TextFolder.VALIDATION
                            + " in it is never learnt, but judged by. Of several (the option given again) the first one's judges."
                            + " TIMES: how often each of its texts is read in an epoch, 1 by default; 0.5: half of them, by chance")
    Map<Path, Double> folders;

    @CommandLine.Option(names = "--name", required = true, description = "of the new model")
    String name;

    @CommandLine.Mixin
    ModelOptions model;

    @CommandLine.Mixin
    PlanOptions planned;

    @CommandLine.Mixin
    CardOptions card;

    @CommandLine.Option(names = "--threads", description = "of the engine; by default as many as there are processors")
    Integer threads;

    @CommandLine.Option(names = "--resume", description = "goes on with the training of this name")
    boolean resume;

    @CommandLine.Spec
    CommandLine.Model.CommandSpec spec;

    @ConfigProperty(name = "ispovesti.model-store")
    Path store;

    private final CountDownLatch over = new CountDownLatch(1);

    @Override
    public Integer call() {
        Engine.prepare(threads == null ? Runtime.getRuntime().availableProcessors() : threads);
        try {
            refuseTakenName();
            ModelFolder base = model.base(store);
            Gpt2Config config = model.config(base);
            Plan plan = planned.plan();
            checkFolders();
            try (SavedTraining saved = SavedTraining.open(store, name);
                    Tokenizer tokenizer = Tokenizer.open(base, config);
                    Corpus corpus = new Corpus(saved.folder())) {
                refuseUnlessThere(saved);
                Terminal terminal = new Terminal(spec.commandLine().getOut(), tokenizer);
                corpus.read(
                        folders,
                        new Corpus.Reading(tokenizer, config.context() - 1, spec.commandLine(), terminal::read));
                return train(new Work(base, config, plan, tokenizer, corpus, saved), terminal);
            }
        } catch (TrainingProblem | ModelProblem e) {
            throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage());
        } catch (IOException e) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "The training cannot be kept: " + e
                            + ". What was saved before, if anything was, is as it was; --resume goes on from it.");
        } finally {
            over.countDown();
        }
    }

    /** What is worked with, from what the options say. @param base the folder whose tokenizer it is */
    private record Work(
            ModelFolder base, Gpt2Config config, Plan plan, Tokenizer tokenizer, Corpus corpus, SavedTraining saved) {}

    private Path target() {
        return ModelFolder.of(store, name).path();
    }

    private void refuseTakenName() {
        if (Files.exists(target())) {
            throw new TrainingProblem(target() + " is there already. Give another --name, or move it away.");
        }
    }

    private void checkFolders() {
        folders.forEach((folder, times) -> PlanOptions.check("--corpus " + folder + "=TIMES", times, 0.001, 1_000));
        Set<Path> different = folders.keySet().stream()
                .map(folder -> folder.toAbsolutePath().normalize())
                .collect(Collectors.toSet());
        if (different.size() < folders.size()) {
            throw new TrainingProblem("A folder is given twice as --corpus; --corpus DIR=2 reads its texts twice.");
        }
    }

    private void refuseUnlessThere(SavedTraining saved) {
        if (resume && !saved.isThere()) {
            throw new TrainingProblem(
                    "There is no training of the name " + name + " to go on with; leave --resume out.");
        }
        if (!resume && saved.isThere()) {
            throw new TrainingProblem("A training of the name " + name
                    + " was begun. Go on with it by --resume, or give another --name.");
        }
    }

    private int train(Work work, Terminal terminal) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        String terms =
                work.saved.terms(work.plan, work.config, work.corpus, List.of(model.choice(), card.data, card.licence));
        SavedTraining.Parts parts = resume ? goOn(work.saved, work.config, terms) : begin(work.base, work.config);
        parts.weights().learn(model::learns);
        out.printf(
                Locale.ROOT,
                "%,d texts, %,d tokens (%,d texts cut); %,d texts to be judged by%n",
                work.corpus.learnt.count(),
                work.corpus.learnt.tokens(),
                work.corpus.learnt.cut(),
                work.corpus.validation.count());
        out.flush();
        try (Training training = new Training(
                work.plan, work.config, work.corpus, parts, work.saved, terms, planned.samples, terminal)) {
            Runtime.getRuntime().addShutdownHook(stopper(training));
            if (!training.run()) {
                return CommandLine.ExitCode.SOFTWARE;
            }
        }
        finish(work, parts.standing());
        out.printf("%s is there: ISPOVESTI_MODEL=%s ./run.sh uses it%n", target(), name);
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    private SavedTraining.Parts goOn(SavedTraining saved, Gpt2Config config, String terms) throws IOException {
        if (!saved.terms().equals(terms)) {
            throw new TrainingProblem("The training " + name
                    + " was begun on other texts or with other options, and would end as none of both. It was begun with\n  "
                    + saved.terms() + "\nand would go on with\n  " + terms);
        }
        return saved.load(config);
    }

    private SavedTraining.Parts begin(ModelFolder base, Gpt2Config config) {
        Weights weights = model.beginning(base, config, planned.seed);
        return new SavedTraining.Parts(
                weights, Weights.zeros(config), Weights.zeros(config), weights.copy(), new Standing());
    }

    /** Has all saved before the Java machine goes down, which waits for this thread. */
    private Thread stopper(Training training) {
        return new Thread(() -> {
            training.stop();
            try {
                over.await(LONGEST_STEP_MILLIS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void finish(Work work, Standing standing) throws IOException {
        try (Weights best = work.saved.best(work.config);
                TrainingProgram program = new TrainingProgram(work.config, 0)) {
            Sampler sampler = new Sampler(program, work.config);
            List<String> samples = LongStream.range(0, SAMPLES)
                    .mapToObj(i -> sampler.tokens(best.all(), new SplittableRandom(work.plan.seed() + i)))
                    .map(tokens -> work.tokenizer.decode(tokens).strip())
                    .toList();
            new TrainedModel(work.config, work.plan, standing, work.corpus)
                    .write(
                            target(),
                            best,
                            new TrainedModel.Origin(
                                    work.base.path(),
                                    model.from,
                                    folders.keySet().stream()
                                            .map(folder -> Objects.toString(folder.toAbsolutePath()
                                                    .normalize()
                                                    .getFileName()))
                                            .collect(Collectors.joining(", ")),
                                    card.data,
                                    card.licence,
                                    samples));
        }
        work.saved.delete();
    }
}
