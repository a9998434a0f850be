package ml.ispovesti.workbench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import ml.ispovesti.cli.Command;
import ml.ispovesti.generator.ModelListing;
import ml.ispovesti.gpt2.ModelStore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import picocli.CommandLine;

@Dependent
@CommandLine.Command(
        name = "models",
        description = "Lists the models of the store and says whether they can be used. Ends with 1 if one cannot.",
        mixinStandardHelpOptions = true)
class ModelsCommand implements Command {

    private static final List<String> HEADINGS = List.of(
            "NAME", "SIZE", "PARAMETERS", "LAYERS", "WIDTH", "CONTEXT", "VOCABULARY", "WEIGHTS", "SUMS", "LICENCE");

    /** These are numbers, and stand to the right. */
    private static final int FIRST_NUMBER = 1;

    private static final int LAST_NUMBER = 6;

    @CommandLine.Option(
            names = "--quick",
            description = "Leaves out what reads whole files: the sums, and the search for what is no number.")
    boolean quick;

    @CommandLine.Option(names = "--json", description = "Prints JSON, for programs.")
    boolean json;

    @CommandLine.Spec
    CommandLine.Model.CommandSpec spec;

    @ConfigProperty(name = "ispovesti.model-store", defaultValue = "model-store")
    Path store;

    @Inject
    ObjectMapper mapper;

    @Override
    public Integer call() {
        if (!Files.isDirectory(store)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "The model store " + store + " is no folder (ispovesti.model-store).");
        }
        List<ModelListing> models = new ModelStore(store).list(quick);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(text(models));
        } else {
            printTable(out, models);
        }
        out.flush();
        boolean allGood = models.stream().allMatch(model -> model.problem() == null);
        return allGood ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private String text(List<ModelListing> models) {
        try {
            return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(models);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void printTable(PrintWriter out, List<ModelListing> models) {
        if (models.isEmpty()) {
            out.println("The model store " + store + " has no models: no folder with a config.json.");
            return;
        }
        List<List<String>> rows = models.stream().map(ModelsCommand::row).toList();
        printRow(out, HEADINGS, rows);
        rows.forEach(row -> printRow(out, row, rows));
        models.stream()
                .filter(model -> model.problem() != null)
                .forEach(model -> out.printf("%n%s cannot be used: %s%n", model.name(), model.problem()));
    }

    private static List<String> row(ModelListing model) {
        return List.of(
                model.name(),
                String.format(Locale.ROOT, "%,.1f MB", model.bytes() / 1e6),
                model.parameters() == null ? "?" : String.format(Locale.ROOT, "%,.1f M", model.parameters() / 1e6),
                shown(model.layers()),
                shown(model.width()),
                shown(model.context()),
                shown(model.vocabulary()),
                shown(model.dtype()),
                model.sums().name().toLowerCase(Locale.ROOT),
                model.licence());
    }

    private static String shown(Object value) {
        return Objects.toString(value, "?");
    }

    private static void printRow(PrintWriter out, List<String> row, List<List<String>> rows) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            int column = i;
            int width = Math.max(
                    HEADINGS.get(i).length(),
                    rows.stream().mapToInt(r -> r.get(column).length()).max().orElse(0));
            boolean right = i >= FIRST_NUMBER && i <= LAST_NUMBER;
            line.append(String.format("%" + (right ? "" : "-") + width + "s  ", row.get(i)));
        }
        out.println(line.toString().stripTrailing());
    }
}
