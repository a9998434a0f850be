package ml.ispovesti.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What is in {@code k8s/base}, as kubectl renders it for a cluster. */
final class Manifests {

    static final Path FOLDER = Path.of("k8s", "base");

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final List<JsonNode> RENDERED = render();

    private Manifests() {}

    static Stream<JsonNode> all() {
        return RENDERED.stream();
    }

    static Stream<JsonNode> ofKind(String kind) {
        return all().filter(object -> object.path("kind").asText().equals(kind));
    }

    static JsonNode one(String kind, String name) {
        return ofKind(kind)
                .filter(object -> object.at("/metadata/name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** What makes pods: deployments and stateful sets. */
    static Stream<JsonNode> workloads() {
        return all().filter(object -> object.at("/spec/template").isObject());
    }

    static Stream<JsonNode> containers() {
        return workloads().flatMap(workload -> elements(workload.at("/spec/template/spec/containers")));
    }

    static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** Whether labels have everything that a selector asks for. */
    static boolean selects(JsonNode selector, JsonNode labels) {
        return selector.properties().stream()
                .allMatch(label -> labels.path(label.getKey()).equals(label.getValue()));
    }

    static List<JsonNode> documents(Path file) {
        try {
            return documents(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JsonNode> documents(String yaml) throws IOException {
        return YAML.readerFor(JsonNode.class).<JsonNode>readValues(yaml).readAll();
    }

    private static List<JsonNode> render() {
        try {
            Path output = Files.createTempFile("manifests", ".yaml");
            Process kubectl = new ProcessBuilder("kubectl", "kustomize", FOLDER.toString())
                    .redirectOutput(output.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            assertThat(kubectl.waitFor()).as("kubectl's answer").isZero();
            String yaml = Files.readString(output);
            Files.delete(output);
            return documents(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException("kubectl does not start; ./test.sh installs it", e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
