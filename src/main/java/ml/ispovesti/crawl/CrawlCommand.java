package ml.ispovesti.crawl;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import ml.ispovesti.cli.Command;
import picocli.CommandLine;

@Dependent
@CommandLine.Command(
        name = "crawl",
        description =
                "Collects texts from a site that you may collect from, slowly and obeying its robots.txt, as JSON Lines."
                        + " Stopped, it goes on where it was. Touches nothing of this site.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
class CrawlCommand implements Command {

    @CommandLine.Parameters(paramLabel = "PROFILE", description = "YAML; docs/crawl-profile.yaml is one, explained")
    Path profile;

    @CommandLine.Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = "crawled.jsonl",
            description = "is added to")
    Path out;

    @CommandLine.Spec
    CommandLine.Model.CommandSpec spec;

    @Inject
    Clock clock;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        try {
            Profile read = Profile.read(profile);
            try (Harvest harvest = new Harvest(out)) {
                long before = harvest.texts();
                long start = System.nanoTime();
                Fetcher.Pauses pauses = length -> Thread.sleep(length.toMillis());
                new Crawl(read, harvest, clock, pauses, note -> say(err, note), (pages, texts) -> {
                            double minutes = (System.nanoTime() - start) / 60e9;
                            say(
                                    err,
                                    String.format(
                                            Locale.ROOT,
                                            "%,d pages, %,d texts   %,.0f texts a minute   %,.0f minutes to the limit of %,d pages",
                                            pages,
                                            texts,
                                            (texts - before) / minutes,
                                            (read.pages() - pages) * read.pause() / 60,
                                            read.pages()));
                        })
                        .run();
                spec.commandLine()
                        .getOut()
                        .printf(
                                "%d texts, %d of them new, are in %s%n",
                                harvest.texts(), harvest.texts() - before, out);
                spec.commandLine().getOut().flush();
            }
        } catch (Profile.Unusable e) {
            throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage());
        } catch (IOException e) {
            say(err, e.getMessage() + ". What was found is kept; the same command goes on here");
            return CommandLine.ExitCode.SOFTWARE;
        }
        return CommandLine.ExitCode.OK;
    }

    private static void say(PrintWriter err, String words) {
        err.println(words);
        err.flush();
    }
}
