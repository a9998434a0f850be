package ml.ispovesti.workbench;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ml.ispovesti.gpt2.Benchmark;
import ml.ispovesti.gpt2.Precision;

/** What was measured, as tables in Markdown. */
final class BenchTable {

    private static final int SMALL_BATCH = 1;
    private static final int LARGE_BATCH = 8;

    private final PrintWriter out;
    private final List<Benchmark.Report> reports = new ArrayList<>();

    BenchTable(PrintWriter out) {
        this.out = out;
    }

    void head(int threads) {
        print("%d thread(s) of the engine, Java %s, %s%n%n", threads, System.getProperty("java.version"), machine());
        print("| model, precision | batch | ms a step | tokens/s | first token, ms | loaded in, s | peak RSS, MB |%n");
        print("|---|---|---|---|---|---|---|%n");
        out.flush();
    }

    private static String machine() {
        return System.getProperty("os.arch") + ", " + Runtime.getRuntime().availableProcessors() + " cores";
    }

    void add(Benchmark.Report report) {
        reports.add(report);
        for (Benchmark.Line line : report.lines()) {
            print(
                    "| %s, %s | %d | %.2f | %.0f | %.1f | %.1f | %.0f |%n",
                    report.subject(),
                    name(report.precision()),
                    line.batch(),
                    line.stepMillis(),
                    line.tokensPerSecond(),
                    line.firstTokenMillis(),
                    report.loadMillis() / 1000.0,
                    report.peakBytes() / 1e6);
        }
        out.flush();
    }

    /** From one run, so that they travel to other machines. */
    void ratios() {
        if (reports.stream().map(Benchmark.Report::precision).distinct().count() > 1) {
            precisions();
        }
        memory();
    }

    private void precisions() {
        print(
                "%n| model | tokens/s of int8 / fp32, batch 1 | tokens/s of batch 8 / 1, int8 | weights / memory, int8 | the same, fp32 |%n");
        print("|---|---|---|---|---|%n");
        for (Benchmark.Report int8 : reports) {
            reports.stream()
                    .filter(fp32 -> int8.precision() == Precision.INT8
                            && fp32.precision() == Precision.FP32
                            && fp32.subject() == int8.subject())
                    .forEach(fp32 -> ratios(int8, fp32));
        }
    }

    private void memory() {
        print(
                "%n| model, precision | weights, MB | read at batch 1, GB/s | plain reading, GB/s | step of 4 beside 32 tokens of a newcomer, ms |%n");
        print("|---|---|---|---|---|%n");
        for (Benchmark.Report report : reports) {
            print(
                    "| %s, %s | %.0f | %.1f | %.1f | %.1f |%n",
                    report.subject(),
                    name(report.precision()),
                    report.weightBytes() / 1e6,
                    bandwidth(report) / 1e9,
                    report.readBytesPerSecond() / 1e9,
                    report.joinMillis());
        }
    }

    private void ratios(Benchmark.Report int8, Benchmark.Report fp32) {
        print(
                "| %s | %.2f | %.2f | %.0f %% | %.0f %% |%n",
                int8.subject(),
                line(int8, SMALL_BATCH).tokensPerSecond()
                        / line(fp32, SMALL_BATCH).tokensPerSecond(),
                line(int8, LARGE_BATCH).tokensPerSecond()
                        / line(int8, SMALL_BATCH).tokensPerSecond(),
                100 * bandwidth(int8) / int8.readBytesPerSecond(),
                100 * bandwidth(fp32) / fp32.readBytesPerSecond());
    }

    /** At batch 1, in bytes a second. */
    private static double bandwidth(Benchmark.Report report) {
        return report.weightBytes() / (line(report, SMALL_BATCH).stepMillis() / 1000);
    }

    private static Benchmark.Line line(Benchmark.Report report, int batch) {
        return report.lines().stream()
                .filter(line -> line.batch() == batch)
                .findFirst()
                .orElseThrow();
    }

    private static String name(Precision precision) {
        return precision.name().toLowerCase(Locale.ROOT);
    }

    private void print(String format, Object... values) {
        out.printf(Locale.ROOT, format, values);
    }
}
