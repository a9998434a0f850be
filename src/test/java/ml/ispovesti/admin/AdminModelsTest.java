package ml.ispovesti.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ml.ispovesti.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With a store of three models, of which one is broken. */
@QuarkusTest
@TestProfile(AdminModelsTest.WithThreeModels.class)
class AdminModelsTest {

    private static final String MODELS = "/api/v2/admin/models";
    private static final String PASSWORD = "tajna: 123!";

    public static class WithThreeModels implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "ispovesti.generation.pause",
                    "0s",
                    "ispovesti.model",
                    "prvi",
                    "ispovesti.model-store",
                    store().toString());
        }

        private static Path store() {
            try {
                Path store = Files.createTempDirectory(Path.of("target"), "models");
                for (String name : List.of("prvi", "drugi", "pokvaren")) {
                    Path folder = Files.createDirectory(store.resolve(name));
                    for (String file :
                            List.of("config.json", "generation_config.json", "tokenizer.json", "model.safetensors")) {
                        Files.copy(Path.of("model-store", "ispovest-mini", file), folder.resolve(file));
                    }
                }
                Files.writeString(store.resolve("pokvaren").resolve("tokenizer.json"), "{}");
                return store.toAbsolutePath();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Inject
    ChosenModel choice;

    private final Visit visit = new Visit();

    @AfterEach
    void goBackToTheFirst() {
        use("prvi").statusCode(200);
    }

    @Test
    void store_isListedWithItsProblems() {
        await().untilAsserted(() -> admin().get(MODELS).then().body("state", equalTo("READY")));
        admin().get(MODELS)
                .then()
                .statusCode(200)
                .body("inUse", equalTo("prvi"))
                .body("models.name", hasItems("prvi", "drugi", "pokvaren"))
                .body("models.find { it.name == 'prvi' }.problem", nullValue())
                .body("models.find { it.name == 'prvi' }.parameters", equalTo(6377472))
                .body("models.find { it.name == 'pokvaren' }.problem", containsString("tokenizer.json"));
    }

    @Test
    void otherModel_writesFromNowOn() {
        assertThat(modelOfANewText()).isEqualTo("prvi");

        use("drugi").statusCode(200).body("inUse", equalTo("drugi"));

        assertThat(modelOfANewText()).isEqualTo("drugi");
        assertThat(choice.chosen()).contains("drugi");
    }

    @ParameterizedTest
    @CsvSource({"pokvaren, tokenizer.json", "nema-ga, config.json", "../prvi, plain name", "'', Name a folder"})
    void modelThatCannotBeUsed_changesNothing(String name, String reason) {
        use("drugi").statusCode(200);

        use(name)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unusable-model"))
                .body("detail", containsString(reason));

        admin().get(MODELS).then().body("inUse", equalTo("drugi")).body("state", equalTo("READY"));
        assertThat(choice.chosen()).contains("drugi");
        assertThat(modelOfANewText()).isEqualTo("drugi");
    }

    @Test
    void refusedChoice_leavesNoChoiceWhereThereWasNone() {
        choice.takeBack(Optional.empty(), "admin");

        use("pokvaren").statusCode(422);

        assertThat(choice.chosen()).isEmpty();
        admin().get(MODELS).then().body("inUse", equalTo("prvi"));
    }

    @ParameterizedTest
    @CsvSource({"admin, wrong", "admin, ''", "root, 'tajna: 123!'"})
    void wrongPassword_isRefused(String name, String password) {
        RestAssured.given()
                .auth()
                .preemptive()
                .basic(name, password)
                .get(MODELS)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/sign-in"))
                .header("WWW-Authenticate", containsString("Basic"));
    }

    @Test
    void nobody_isAskedForAPassword() {
        RestAssured.get(MODELS).then().statusCode(401).header("WWW-Authenticate", containsString("Basic"));
        visit.get("/arena").then().statusCode(200);
    }

    @Test
    void otherSite_cannotSwitch() {
        admin().header("Sec-Fetch-Site", "cross-site")
                .contentType(ContentType.JSON)
                .body(Map.of("model", "drugi"))
                .put(MODELS)
                .then()
                .statusCode(403);
    }

    private static RequestSpecification admin() {
        return RestAssured.given().auth().preemptive().basic("admin", PASSWORD);
    }

    private static ValidatableResponse use(String model) {
        return admin().contentType(ContentType.JSON)
                .body(Map.of("model", model))
                .put(MODELS)
                .then();
    }

    private static String modelOfANewText() {
        Visit author = new Visit();
        return author.awaitDone(author.written("Kad sam")).extract().jsonPath().getString("model");
    }
}
