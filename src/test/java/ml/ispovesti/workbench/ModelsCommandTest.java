package ml.ispovesti.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ModelsCommandTest {

    private static final Path BUNDLED = Path.of("model-store", "ispovest-mini");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path store;

    @Test
    void goodModels_areATable() {
        assertThat(run(Path.of("model-store"), "--quick")).isZero();

        List<String> lines = out.toString().lines().toList();
        assertThat(lines.get(0))
                .matches("NAME +SIZE +PARAMETERS +LAYERS +WIDTH +CONTEXT +VOCABULARY +WEIGHTS +SUMS +LICENCE");
        assertThat(lines)
                .anyMatch(line ->
                        line.matches("ispovest-mini +13\\.\\d MB +6\\.4 M +6 +256 +256 +6144 +F16 +unchecked +.*"
                                + "Apache-2\\.0.*"));
        // The columns stand below each other.
        assertThat(lines.get(1).indexOf("unchecked")).isEqualTo(lines.get(0).indexOf("SUMS"));
    }

    @Test
    void brokenModel_isToldBelowAndByTheExitCode() throws IOException {
        Path folder = Files.createDirectory(store.resolve("broken"));
        Files.copy(BUNDLED.resolve("config.json"), folder.resolve("config.json"));

        assertThat(run(store)).isEqualTo(1);
        assertThat(out.toString())
                .contains("broken")
                .contains("broken cannot be used: " + folder.resolve("model.safetensors") + ": is missing");
    }

    @Test
    void json_isForPrograms() throws IOException {
        Path folder = Files.createDirectory(store.resolve("broken"));
        Files.writeString(folder.resolve("config.json"), "{}");

        assertThat(run(store, "--json")).isEqualTo(1);
        JsonNode models = new ObjectMapper().readTree(out.toString());
        assertThat(models).hasSize(1);
        assertThat(models.get(0).path("name").asText()).isEqualTo("broken");
        assertThat(models.get(0).path("parameters").isNull()).isTrue();
        assertThat(models.get(0).path("sums").asText()).isEqualTo("NONE");
        assertThat(models.get(0).path("problem").asText()).contains("model_type is missing");
    }

    @Test
    void emptyStore_isSaidSo() {
        assertThat(run(store)).isZero();
        assertThat(out.toString()).contains("has no models");
    }

    @Test
    void missingStore_isAWrongSetting() {
        assertThat(run(store.resolve("none"))).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("is no folder (ispovesti.model-store)");
    }

    private int run(Path folder, String... arguments) {
        ModelsCommand command = new ModelsCommand();
        command.store = folder;
        command.mapper = new ObjectMapper();
        return new CommandLine(command)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
