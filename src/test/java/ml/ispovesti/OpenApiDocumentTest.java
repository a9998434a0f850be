package ml.ispovesti;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The web client is generated from the committed document, so it has to be the program's own. */
@QuarkusTest
class OpenApiDocumentTest {

    private static final Path COMMITTED = Path.of("src", "main", "webui", "openapi.json");

    @Test
    void committedDocument_isTheProgramsOwn() throws Exception {
        String own = given().get("/q/openapi?format=json").asString().strip() + "\n";
        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(COMMITTED, own);
        }
        assertThat(Files.readString(COMMITTED))
                .as("Write it anew with: mvn test -Dtest=OpenApiDocumentTest -Dopenapi.write=true")
                .isEqualTo(own);
    }
}
