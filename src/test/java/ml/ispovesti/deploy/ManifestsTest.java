package ml.ispovesti.deploy;

import static java.util.stream.Collectors.toSet;
import static ml.ispovesti.deploy.Manifests.elements;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import io.quarkus.runtime.configuration.DurationConverter;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The manifests are what Kubernetes knows, fit together, and give nobody more than is needed. */
class ManifestsTest {

    /** What a generator may take after its drain to give back the rest, in seconds. */
    private static final long LAST_WORDS = 5;

    private static final Map<String, Schema> SCHEMAS = Map.of(
            "v1 ConfigMap", V1ConfigMap::validateJsonElement,
            "v1 Namespace", V1Namespace::validateJsonElement,
            "v1 Service", V1Service::validateJsonElement,
            "apps/v1 Deployment", V1Deployment::validateJsonElement,
            "apps/v1 StatefulSet", V1StatefulSet::validateJsonElement,
            "networking.k8s.io/v1 NetworkPolicy", V1NetworkPolicy::validateJsonElement,
            "policy/v1 PodDisruptionBudget", V1PodDisruptionBudget::validateJsonElement);

    static Stream<Named<JsonNode>> objects() {
        return Manifests.all().map(object -> Named.of(identity(object), object));
    }

    static Stream<Named<JsonNode>> workloads() {
        return Manifests.workloads().map(object -> Named.of(identity(object), object));
    }

    @ParameterizedTest
    @MethodSource("objects")
    void object_isWhatKubernetesKnows(JsonNode object) throws IOException {
        validate(object);
    }

    @Test
    void misspeltField_isRefusedHoweverDeep() {
        JsonNode generator = Manifests.one("Deployment", "generator").deepCopy();
        ((ObjectNode) generator.at("/spec/template/spec/containers/0/livenessProbe")).put("periodSecond", 1);
        assertThatThrownBy(() -> validate(generator)).hasMessageContaining("periodSecond");
    }

    @Test
    void everyFile_holdsOneObjectThatIsRendered() throws IOException {
        try (Stream<Path> files = Files.list(Manifests.FOLDER)) {
            Set<String> described = files.filter(file -> !file.endsWith("kustomization.yaml"))
                    .map(Manifests::documents)
                    .peek(documents -> assertThat(documents).hasSize(1))
                    .flatMap(List::stream)
                    .map(ManifestsTest::identity)
                    .collect(toSet());
            assertThat(Manifests.all().map(ManifestsTest::identity)).containsExactlyInAnyOrderElementsOf(described);
        }
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void pod_mayDoNoMoreThanItNeeds(JsonNode workload) {
        JsonNode pod = workload.at("/spec/template/spec");
        assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
        // A service named rabbitmq would bring a RABBITMQ_PORT that is none.
        assertThat(pod.path("enableServiceLinks").asBoolean(true)).isFalse();
        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(pod.at("/securityContext/runAsUser").asInt()).isPositive();
        assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
        assertThat(elements(pod.path("containers"))).isNotEmpty().allSatisfy(container -> {
            JsonNode context = container.path("securityContext");
            assertThat(context.path("readOnlyRootFilesystem").asBoolean()).isTrue();
            assertThat(context.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
            assertThat(context.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
        });
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void container_isProbedAndBounded(JsonNode workload) {
        assertThat(elements(workload.at("/spec/template/spec/containers"))).allSatisfy(container -> {
            assertThat(container.has("startupProbe")).isTrue();
            assertThat(container.has("readinessProbe")).isTrue();
            assertThat(container.has("livenessProbe")).isTrue();
            for (String bound : List.of("/resources/requests", "/resources/limits")) {
                assertThat(container.at(bound + "/cpu").asText()).isNotEmpty();
                assertThat(container.at(bound + "/memory").asText()).isNotEmpty();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void workload_selectsItsOwnPodsAndHasABudget(JsonNode workload) {
        JsonNode labels = workload.at("/spec/template/metadata/labels");
        assertThat(Manifests.selects(workload.at("/spec/selector/matchLabels"), labels))
                .isTrue();
        assertThat(Manifests.ofKind("PodDisruptionBudget"))
                .filteredOn(budget -> Manifests.selects(budget.at("/spec/selector/matchLabels"), labels))
                .hasSize(1);
    }

    @Test
    void services_leadToPortsOfPods_andNoneToMetrics() {
        assertThat(Manifests.ofKind("Service")).isNotEmpty().allSatisfy(service -> {
            Set<String> ports = Manifests.workloads()
                    .filter(selectedBy(service.at("/spec/selector")))
                    .flatMap(ManifestsTest::portNames)
                    .collect(toSet());
            assertThat(elements(service.at("/spec/ports")))
                    .extracting(port -> port.path("targetPort").asText())
                    .isSubsetOf(ports)
                    .doesNotContain("metrics");
        });
    }

    @Test
    void policies_meanPodsAndPortsThatAreThere() {
        Set<String> ports = Manifests.containers()
                .flatMap(container -> elements(container.path("ports")))
                .flatMap(port -> Stream.of(
                        port.path("name").asText(), port.path("containerPort").asText()))
                .collect(toSet());
        ports.add("53");
        assertThat(Manifests.ofKind("NetworkPolicy")).isNotEmpty().allSatisfy(policy -> {
            assertThat(Manifests.workloads()).anyMatch(selectedBy(policy.at("/spec/podSelector/matchLabels")));
            assertThat(policy.findValues("port")).extracting(JsonNode::asText).isSubsetOf(ports);
        });
    }

    @Test
    void generator_reachesBrokerAndNamesOnly_andNobodyReachesIt() {
        JsonNode labels = Manifests.one("Deployment", "generator").at("/spec/template/metadata/labels");
        List<JsonNode> policies = Manifests.ofKind("NetworkPolicy")
                .filter(policy -> Manifests.selects(policy.at("/spec/podSelector/matchLabels"), labels))
                .toList();
        assertThat(policies.stream().flatMap(policy -> elements(policy.at("/spec/egress"))))
                .allSatisfy(rule -> assertThat(rule.path("to")).isNotEmpty())
                .flatExtracting(rule -> rule.findValuesAsText("port"))
                .containsExactlyInAnyOrder("5672", "53", "53");
        assertThat(policies.stream().flatMap(policy -> elements(policy.at("/spec/ingress"))))
                .flatExtracting(rule -> rule.findValuesAsText("port"))
                .containsExactly("metrics");
        assertThat(policies).as("without a rule nothing passes, either way").anySatisfy(policy -> assertThat(
                        elements(policy.at("/spec/policyTypes")))
                .extracting(JsonNode::asText)
                .containsExactly("Ingress", "Egress"));
    }

    @Test
    void settings_areTexts_andThoseThatAreMeantExist() {
        assertThat(Manifests.ofKind("ConfigMap").flatMap(map -> elements(map.path("data"))))
                .allMatch(JsonNode::isTextual);
        JsonNode settings = Manifests.one("ConfigMap", "ispovesti").path("data");
        assertThat(Manifests.containers().flatMap(container -> elements(container.path("env"))))
                .allSatisfy(variable -> assertThat(variable.path("value").isTextual()
                                || variable.at("/valueFrom/secretKeyRef/name")
                                        .asText()
                                        .equals("ispovesti")
                                || settings.has(variable.at("/valueFrom/configMapKeyRef/key")
                                        .asText()))
                        .isTrue());
    }

    @Test
    void grace_isLongerThanTheDrain() throws IOException {
        Properties settings = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("src", "main", "resources", "application.properties"))) {
            settings.load(file);
        }
        long drain = DurationConverter.parseDuration(settings.getProperty("role.generator.drain"))
                .toSeconds();
        JsonNode pod = Manifests.one("Deployment", "generator").at("/spec/template/spec");
        assertThat(pod.path("terminationGracePeriodSeconds").asLong()).isGreaterThan(drain + LAST_WORDS);
        JsonNode composed = Manifests.documents(Path.of("compose.yaml")).get(0).at("/services/generator");
        assertThat(DurationConverter.parseDuration(
                                composed.path("stop_grace_period").asText())
                        .toSeconds())
                .isGreaterThan(drain + LAST_WORDS);
    }

    private static void validate(JsonNode object) throws IOException {
        String kind =
                object.path("apiVersion").asText() + " " + object.path("kind").asText();
        assertThat(SCHEMAS).containsKey(kind);
        SCHEMAS.get(kind).check(JsonParser.parseString(object.toString()));
    }

    private static String identity(JsonNode object) {
        return object.path("kind").asText() + " " + object.at("/metadata/name").asText();
    }

    private static Predicate<JsonNode> selectedBy(JsonNode selector) {
        return workload -> Manifests.selects(selector, workload.at("/spec/template/metadata/labels"));
    }

    private static Stream<String> portNames(JsonNode workload) {
        return elements(workload.at("/spec/template/spec/containers"))
                .flatMap(container -> elements(container.path("ports")))
                .map(port -> port.path("name").asText());
    }

    @FunctionalInterface
    private interface Schema {
        void check(JsonElement object) throws IOException;
    }
}
