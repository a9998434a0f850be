package ml.ispovesti.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import ml.ispovesti.generator.DraftRules;
import ml.ispovesti.gpt2.GeneratorSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The bundled model, judged by a few texts. */
class EvaluateCommandTest {

    private static final Path VALIDATION = Path.of("src/main/corpus/validation.txt");

    @TempDir
    Path folder;

    private Path store = Path.of("model-store");
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void fill() throws IOException {
        List<String> texts = Files.readAllLines(VALIDATION);
        Files.write(folder.resolve("learnt.txt"), texts.subList(0, 5));
        Files.write(folder.resolve("unknown.txt"), texts.subList(4, 12));
    }

    /** The bundled model with another name, so that it can be set beside itself. */
    private Path storeOfTwo() throws IOException {
        Path store = Files.createDirectory(folder.resolve("store"));
        Path mini = Path.of("model-store/ispovest-mini").toAbsolutePath();
        Files.createSymbolicLink(store.resolve("ispovest-mini"), mini);
        Files.createSymbolicLink(store.resolve("same"), mini);
        return store;
    }

    private int evaluate(String... options) {
        EvaluateCommand command = new EvaluateCommand();
        command.rules = new DraftRules(text -> Optional.empty());
        command.settings = new SmallRyeConfigBuilder()
                .withMapping(GeneratorSettings.class)
                .build()
                .getConfigMapping(GeneratorSettings.class);
        command.json = new ObjectMapper();
        command.store = store;
        command.learnt = Optional.empty();
        command.against = Optional.empty();
        command.file = Optional.empty();
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return new CommandLine(command)
                .setParameterExceptionHandler((wrong, given) -> {
                    wrong.getCommandLine().getErr().println(wrong.getMessage());
                    return CommandLine.ExitCode.USAGE;
                })
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(options);
    }

    private String file() {
        return folder.resolve("unknown.txt").toString();
    }

    @Test
    void model_isSetBesideItself() throws IOException {
        Path json = folder.resolve("figures.json");
        store = storeOfTwo();

        int code = evaluate(
                "--model=ispovest-mini",
                "--against=same",
                "--corpus",
                file(),
                "--samples=6",
                "--seed=3",
                "--json",
                json.toString());

        assertThat(err.toString()).isEmpty();
        assertThat(code).isZero();
        assertThat(out.toString()).contains("unknown.txt", "ispovest-mini", "bits a character", "taken by the rules");
        JsonNode figures = new ObjectMapper().readTree(json.toFile());
        JsonNode model = figures.path("models").path(0);
        assertThat(model.path("loss").path("texts").asInt()).isEqualTo(8);
        assertThat(model.path("loss").path("bitsPerCharacter").asDouble()).isBetween(1.2, 2.2);
        assertThat(model.path("texts"))
                .hasSize(model.path("samples").path("texts").asInt());
        // The fifth text is among what was learnt, too.
        assertThat(figures.path("reference").path("copied").asInt()).isEqualTo(1);
        assertThat(figures.path("models")).hasSize(2);
        assertThat(figures.path("models").path(1).path("texts")).isEqualTo(model.path("texts"));
        assertThat(figures.path("models").path(1).path("loss")).isEqualTo(model.path("loss"));
        assertThat(figures.path("reference").path("valid").asDouble()).isCloseTo(1, within(1e-9));
    }

    @Test
    void seed_givesTheSameTexts() throws IOException {
        evaluate("--model=ispovest-mini", "--corpus", file(), "--samples=3", "--seed=7", "--json=-");
        String first = out.toString();
        evaluate("--model=ispovest-mini", "--corpus", file(), "--samples=3", "--seed=7", "--json=-");

        assertThat(new ObjectMapper().readTree(first).path("models").path(0).path("texts"))
                .isNotEmpty();
        assertThat(out.toString()).isEqualTo(first);
        evaluate("--model=ispovest-mini", "--corpus", file(), "--samples=3", "--seed=8", "--json=-");
        assertThat(out.toString()).isNotEqualTo(first);
    }

    @Test
    void whatCannotBeJudged_isRefused() throws IOException {
        assertThat(evaluate("--model=no-such", "--corpus", file())).isEqualTo(2);
        assertThat(err.toString()).contains("no-such");

        assertThat(evaluate("--model=ispovest-mini", "--against=ispovest-mini", "--corpus", file()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--against");
        assertThat(evaluate("--model=ispovest-mini", "--corpus", file(), "--json", folder.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--json");

        Files.delete(folder.resolve("learnt.txt"));
        assertThat(evaluate("--model=ispovest-mini", "--corpus", file())).isEqualTo(2);
        assertThat(err.toString()).contains("--learnt");

        Files.writeString(folder.resolve("learnt.txt"), "Nešto.");
        Files.writeString(folder.resolve("unknown.txt"), "");
        assertThat(evaluate("--model=ispovest-mini", "--corpus", file())).isEqualTo(2);
        assertThat(err.toString()).contains("no text to judge");
    }
}
