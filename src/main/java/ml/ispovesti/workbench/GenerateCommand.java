package ml.ispovesti.workbench;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import ml.ispovesti.cli.Command;
import ml.ispovesti.confession.Beginning;
import ml.ispovesti.confession.Fingerprint;
import ml.ispovesti.confession.OneLine;
import ml.ispovesti.confession.WordPolicy;
import ml.ispovesti.generator.ConfessionWriter.Assignment;
import ml.ispovesti.generator.ConfessionWriter.Draft;
import ml.ispovesti.generator.ConfessionWriter.WritingFailed;
import ml.ispovesti.generator.Mood;
import ml.ispovesti.gpt2.Gpt2Writer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import picocli.CommandLine;

@Dependent
@CommandLine.Command(
        name = "generate",
        description = "Writes confessions to the terminal, or into a file that `import` takes.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
class GenerateCommand implements Command {

    /** So many in a row that failed, or came a second time: then there is no more to be had. */
    private static final int MOST_IN_VAIN = 50;

    @CommandLine.Option(names = "--prefix", paramLabel = "TEXT", defaultValue = "", description = "how they begin")
    String prefix;

    @CommandLine.Option(
            names = "--count",
            paramLabel = "N",
            defaultValue = "1",
            description = "how many, all of them different; 1 by default")
    int count;

    @CommandLine.Option(
            names = "--mood",
            defaultValue = "usual",
            description = "how daring: calm, usual or wild; usual by default")
    Mood mood;

    @CommandLine.Option(
            names = "--model",
            paramLabel = "NAME",
            description = "a folder of the model store; by default the one of the settings (ispovesti.model)")
    Optional<String> model;

    @CommandLine.Option(
            names = "--seed",
            paramLabel = "NUMBER",
            description = "the same seed and options give the same texts; by default chosen by chance")
    Optional<Long> seed;

    @CommandLine.Option(
            names = "--out",
            paramLabel = "FILE",
            description = "a new file for them, one a line; by default the terminal")
    Optional<Path> file;

    @CommandLine.Spec
    CommandLine.Model.CommandSpec spec;

    @Inject
    Gpt2Writer writer;

    @Inject
    WordPolicy words;

    @Inject
    SecureRandom chance;

    @ConfigProperty(name = "ispovesti.model")
    String usualModel;

    private final Deque<CompletableFuture<Draft>> underWay = new ArrayDeque<>();
    private final Set<String> known = new HashSet<>();
    private String lastFailure = "";

    @Override
    public Integer call() {
        if (count < 1) {
            throw wrong("--count must be at least 1");
        }
        prefix = normal();
        file.filter(Files::exists).ifPresent(path -> {
            throw wrong(path + " is there already; name another file or remove it");
        });
        try {
            writer.start(model.orElse(usualModel)).join();
            // Only now, so that a model that cannot be used leaves no empty file behind.
            PrintWriter out = file.map(this::open).orElseGet(spec.commandLine()::getOut);
            boolean live = count == 1 && file.isEmpty() && System.console() != null;
            return write(out, live);
        } catch (CompletionException e) {
            spec.commandLine().getErr().println(e.getCause().getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    private int write(PrintWriter out, boolean live) {
        SplittableRandom seeds = new SplittableRandom(seed.orElseGet(chance::nextLong));
        LiveText watcher = new LiveText(live ? out : null);
        TallyLine tally = new TallyLine(spec.commandLine().getErr(), count);
        int inVain = 0;
        while (known.size() < count && inVain < MOST_IN_VAIN) {
            while (underWay.size() < Math.min(2 * writer.slots(), count - known.size())) {
                underWay.add(writer.write(new Assignment(prefix, mood, seeds.nextLong()), watcher));
            }
            Draft draft = next();
            if (draft != null && known.add(Fingerprint.of(draft.text()))) {
                inVain = 0;
                out.println(live ? watcher.rest(draft.text()) : draft.text());
                if (out.checkError()) {
                    throw new CompletionException(new IOException("The text could not be written; is the disk full?"));
                }
            } else {
                inVain++;
                lastFailure = draft == null ? lastFailure : "It came out a second time: " + draft.text();
            }
            tally.count(draft == null ? 0 : draft.effort().newTokens(), known.size());
        }
        tally.end();
        if (known.size() < count) {
            spec.commandLine()
                    .getErr()
                    .printf("Only %d of %d came out. The last failure: %s%n", known.size(), count, lastFailure);
            return CommandLine.ExitCode.SOFTWARE;
        }
        return CommandLine.ExitCode.OK;
    }

    /** The next one in the order of their seeds, so that the same seed gives the same file; null if it failed. */
    private Draft next() {
        try {
            return underWay.remove().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof WritingFailed) {
                lastFailure = e.getCause().getMessage();
                return null;
            }
            throw e;
        }
    }

    private String normal() {
        try {
            return Beginning.of(prefix, words);
        } catch (OneLine.Unacceptable e) {
            throw wrong("--prefix: " + e.getMessage());
        }
    }

    private PrintWriter open(Path path) {
        try {
            return new PrintWriter(
                    Files.newBufferedWriter(path, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW), false);
        } catch (FileAlreadyExistsException e) {
            throw wrong(path + " is there already; name another file or remove it");
        } catch (IOException e) {
            throw wrong(path + " cannot be written: " + e.getMessage());
        }
    }

    private CommandLine.ParameterException wrong(String what) {
        return new CommandLine.ParameterException(spec.commandLine(), what);
    }
}
