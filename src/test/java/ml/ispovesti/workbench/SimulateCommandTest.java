package ml.ispovesti.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class SimulateCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void table_hasALineForEveryPolicyAndTheReportIsWritten() {
        Path report = folder.resolve("report.html");
        assertThat(run("--seasons", "1", "--days", "1", "--confidence", "1,2", "--out", report.toString()))
                .isZero();
        assertThat(out.toString().lines().filter(line -> line.startsWith("| quiet")))
                .hasSize(20);
        assertThat(out.toString()).contains("| dirichlet 2.0, patient | fair |", "Charts are in " + report);
        assertThat(err.toString()).startsWith("1 of 120: quiet, classic, newest");
        assertThat(report).isNotEmptyFile();
    }

    @ParameterizedTest
    @CsvSource({
        "--seasons,0,--seasons and --days have to be at least 1",
        "--prior,'1,2',--prior takes three numbers",
        "--prior,'0,1,1',prior.dislikes is 0.0",
        "--confidence,NaN,confidence is NaN",
        "--least-votes,-1,least-votes is -1.0"
    })
    void wrongOption_isExplained(String name, String value, String why) {
        assertThat(run(name, value)).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains(why);
    }

    private int run(String... arguments) {
        return new CommandLine(new SimulateCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
