package ml.ispovesti.workbench;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import ml.ispovesti.cli.Command;
import ml.ispovesti.gpt2.Benchmark;
import ml.ispovesti.gpt2.GeneratorSettings;
import ml.ispovesti.gpt2.Gpt2Writer;
import ml.ispovesti.gpt2.Precision;
import ml.ispovesti.training.TrainingBenchmark;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import picocli.CommandLine;

@Dependent
@CommandLine.Command(
        name = "bench",
        description =
                "Measures the generator: the bundled model and GPT-2's shapes with random weights. Takes minutes; on a"
                        + " machine that does nothing else.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
class BenchCommand implements Command {

    @CommandLine.Option(
            names = "--model",
            split = ",",
            defaultValue = "mini,small,medium",
            description = "of mini, small, medium; all by default")
    List<Benchmark.Subject> subjects;

    @CommandLine.Option(
            names = "--precision",
            split = ",",
            defaultValue = "int8,fp32",
            description = "of int8, fp32; both by default")
    List<Precision> precisions;

    @CommandLine.Option(names = "--threads", description = "of the engine; ispovesti.generator.threads by default")
    Optional<Integer> threads;

    @CommandLine.Option(
            names = "--soak",
            paramLabel = "N",
            defaultValue = "0",
            description = "instead: writes N texts with the bundled model, and tells how the memory grows")
    int soak;

    @CommandLine.Option(
            names = "--training",
            description =
                    "instead: trains the bundled model for some steps, with one thread and with as many as there are"
                            + " processors, beside its matrix products alone")
    boolean training;

    @CommandLine.Option(names = "--child", hidden = true, description = "measures one in this process")
    boolean child;

    @CommandLine.Spec
    CommandLine.Model.CommandSpec spec;

    @Inject
    GeneratorSettings settings;

    @Inject
    Gpt2Writer writer;

    @Inject
    ObjectMapper json;

    @ConfigProperty(name = "ispovesti.model-store")
    Path store;

    @ConfigProperty(name = "ispovesti.model")
    String model;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        if (soak > 0) {
            return new Soak(writer, soak, out).run(model) ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        } else if (training) {
            measureTraining(out);
        } else if (child) {
            Benchmark.Report report = Benchmark.measure(
                    subjects.get(0), precisions.get(0), threads.orElse(settings.threads()), store, model);
            out.println(json.writeValueAsString(report));
        } else {
            BenchTable table = new BenchTable(out);
            table.head(threads.orElse(settings.threads()));
            for (Benchmark.Subject subject : subjects) {
                for (Precision precision : precisions) {
                    table.add(measureApart(
                            Benchmark.Report.class,
                            threads,
                            List.of("--model", subject.name(), "--precision", precision.name())));
                }
            }
            table.ratios();
        }
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    private void measureTraining(PrintWriter out) throws IOException, InterruptedException {
        if (child) {
            out.println(json.writeValueAsString(
                    TrainingBenchmark.measure(threads.orElse(settings.threads()), store, model)));
            return;
        }
        out.println("| threads | tokens/s | GFLOP/s | its matrix products alone, GFLOP/s | share | peak RSS, MB |");
        out.println("|---|---|---|---|---|---|");
        List<Integer> counts = threads.map(List::of)
                .orElseGet(() -> IntStream.of(1, Runtime.getRuntime().availableProcessors())
                        .distinct()
                        .boxed()
                        .toList());
        for (int count : counts) {
            TrainingBenchmark.Report report =
                    measureApart(TrainingBenchmark.Report.class, Optional.of(count), List.of("--training"));
            out.printf(
                    Locale.ROOT,
                    "| %d | %.0f | %.1f | %.1f | %.0f %% | %.0f |%n",
                    report.threads(),
                    report.tokensPerSecond(),
                    report.flopsPerSecond() / 1e9,
                    report.productFlopsPerSecond() / 1e9,
                    100 * report.flopsPerSecond() / report.productFlopsPerSecond(),
                    report.peakBytes() / 1e6);
            out.flush();
        }
    }

    /** In a process of its own, since the engine's threads, and the most memory a process ever took, are of all of its life. */
    private <T> T measureApart(Class<T> reportType, Optional<Integer> threads, List<String> options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-jar", System.getProperty("java.class.path"), "bench", "--child"));
        command.addAll(options);
        threads.ifPresent(count -> command.addAll(List.of("--threads", count.toString())));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        if (training) {
            // As run.sh has it for `train`.
            builder.environment().remove("MALLOC_MMAP_THRESHOLD_");
        }
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("Measuring %s failed: %s".formatted(options, output));
        }
        String report =
                output.lines().filter(line -> line.startsWith("{")).findFirst().orElseThrow();
        return json.readValue(report, reportType);
    }
}
