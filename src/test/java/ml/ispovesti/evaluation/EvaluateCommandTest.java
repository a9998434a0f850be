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

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void fill() throws IOException {
        List<String> texts = Files.readAllLines(VALIDATION);
        Files.write(folder.resolve("learnt.txt"), texts.subList(0, 5));
        Files.write(folder.resolve("unknown.txt"), texts.subList(4, 12));
    }

    private int evaluate(String... options) {
        EvaluateCommand command = new EvaluateCommand();
        command.rules = new DraftRules(text -> Optional.empty());
        command.settings = new SmallRyeConfigBuilder()
                .withMapping(GeneratorSettings.class)
                .build()
                .getConfigMapping(GeneratorSettings.class);
        command.json = new ObjectMapper();
        command.store = Path.of("model-store");
        command.learnt = Optional.empty();
        command.against = Optional.empty();
        command.file = Optional.empty();
        return new CommandLine(command)
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

        int code = evaluate(
                "--model=ispovest-mini", "--corpus", file(), "--samples=6", "--seed=3", "--json", json.toString());

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
        assertThat(figures.path("reference").path("valid").asDouble()).isCloseTo(1, within(1e-9));
    }

    @Test
    void seed_givesTheSameTexts() throws IOException {
        evaluate("--model=ispovest-mini", "--corpus", file(), "--samples=3", "--seed=7", "--json=-");
        String first = out.toString();
        out.getBuffer().setLength(0);
        evaluate("--model=ispovest-mini", "--corpus", file(), "--samples=3", "--seed=7", "--json=-");

        assertThat(new ObjectMapper().readTree(first).path("models").path(0).path("texts"))
                .isNotEmpty();
        assertThat(out.toString()).isEqualTo(first);
    }

    @Test
    void whatCannotBeJudged_isRefused() throws IOException {
        assertThat(evaluate("--model=no-such", "--corpus", file())).isEqualTo(2);
        assertThat(err.toString()).contains("no-such");

        Files.delete(folder.resolve("learnt.txt"));
        assertThat(evaluate("--model=ispovest-mini", "--corpus", file())).isEqualTo(2);
        assertThat(err.toString()).contains("--learnt");

        Files.writeString(folder.resolve("learnt.txt"), "Nešto.");
        Files.writeString(folder.resolve("unknown.txt"), "");
        assertThat(evaluate("--model=ispovest-mini", "--corpus", file())).isEqualTo(2);
        assertThat(err.toString()).contains("no text to judge");
    }
}
