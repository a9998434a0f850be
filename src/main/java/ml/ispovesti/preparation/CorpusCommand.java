package ml.ispovesti.preparation;

import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import ml.ispovesti.cli.Command;
import ml.ispovesti.confession.Confession;
import ml.ispovesti.corpus.NewFolder;
import picocli.CommandLine;

@Dependent
@CommandLine.Command(
        name = "corpus",
        description =
                "Makes a corpus that a model can learn from: cleans texts, leaves out what is doubled, personal or foreign, and sets some"
                        + " aside for validation. Touches nothing of the site.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        sortOptions = false)
class CorpusCommand implements Command {

    private static final double USUAL_SHARE = 0.02;

    @CommandLine.Parameters(
            paramLabel = "IN",
            arity = "1..*",
            description =
                    "files as of ./run.sh import, of any size, or folders of such (*.txt, *.jsonl); what a folder calls validation.txt"
                            + " is kept out, as by --validation")
    List<Path> in;

    @CommandLine.Option(names = "--out", paramLabel = "DIR", required = true, description = "a new folder")
    Path out;

    @CommandLine.Option(
            names = "--validation",
            paramLabel = "FILE",
            description = "texts that must not be learned, nor what is nearly the same")
    Path validation;

    @CommandLine.Option(
            names = "--share",
            description =
                    "of texts that are set aside for validation, 0 to 1; 0.02, or 0 where a validation file is given",
            showDefaultValue = CommandLine.Help.Visibility.NEVER)
    Double share;

    @CommandLine.Option(names = "--encoding", defaultValue = "UTF-8", description = "of all files, e.g. windows-1250")
    String encoding;

    @CommandLine.Option(names = "--shortest", defaultValue = "20", description = "in characters")
    int shortest;

    @CommandLine.Option(names = "--longest", defaultValue = "" + Confession.LONGEST, description = "in characters")
    int longest;

    @CommandLine.Option(
            names = "--near",
            defaultValue = "0.7",
            description = "how much of their runs of five letters two texts share that count as one; 1 turns that off")
    double near;

    @CommandLine.Option(names = "--latin", description = "write Cyrillic in Latin")
    boolean latin;

    @CommandLine.Option(names = "--any-language", description = "do not look for Serbian, Bosnian, Croatian")
    boolean anyLanguage;

    @CommandLine.Spec
    CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter terminal = spec.commandLine().getOut();
        ProgressLine progress = new ProgressLine(spec.commandLine().getErr());
        try {
            Recipe recipe = recipe();
            try (NewFolder folder = new NewFolder(out)) {
                Findings findings = new Preparation(recipe, progress::show).into(folder.part());
                Report report = new Report(findings);
                report.into(folder.part());
                folder.finish();
                progress.end();
                terminal.print(report.text());
            }
        } catch (FileAlreadyExistsException e) {
            throw refused(out + " is there already, and stays as it is. Name a new folder");
        } catch (IOException e) {
            throw refused(out + " cannot be written, and nothing of it remains: " + e.getMessage());
        } catch (Preparation.Refused e) {
            throw refused(e.getMessage());
        }
        terminal.printf("%nThe corpus, and this report with charts, are in %s%n", out);
        terminal.flush();
        return CommandLine.ExitCode.OK;
    }

    private Recipe recipe() throws IOException {
        require(shortest >= 1 && shortest <= longest, "--shortest has to be at least 1 and at most --longest");
        require(longest <= 100_000, "--longest has to be at most 100000");
        require(near > 0 && near <= 1, "--near has to be more than 0 and at most 1");
        require(share == null || share >= 0 && share < 1, "--share has to be at least 0 and less than 1");
        Sources sources = Sources.of(in, validation);
        double own = sources.heldOut().isEmpty() ? USUAL_SHARE : 0;
        return new Recipe(
                sources.texts(),
                sources.heldOut(),
                charset(),
                share == null ? own : share,
                shortest,
                longest,
                near == 1 ? 2 : near,
                latin,
                anyLanguage);
    }

    private Charset charset() {
        try {
            return Charset.forName(encoding);
        } catch (IllegalArgumentException e) {
            throw refused("Java knows no encoding " + encoding);
        }
    }

    private void require(boolean good, String rule) {
        if (!good) {
            throw refused(rule);
        }
    }

    private CommandLine.ParameterException refused(String why) {
        return new CommandLine.ParameterException(spec.commandLine(), why);
    }
}
