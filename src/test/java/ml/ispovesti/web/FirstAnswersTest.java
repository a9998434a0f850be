package ml.ispovesti.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ml.ispovesti.confession.Shelf;
import ml.ispovesti.confession.Stage;
import ml.ispovesti.time.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FirstAnswersTest {

    private static final Pattern ANSWERS =
            Pattern.compile("<script type=\"application/json\" id=\"answers\">(.*?)</script>", Pattern.DOTALL);

    @Inject
    TestClock clock;

    @Inject
    ObjectMapper json;

    private JsonNode answers(String path) throws JsonProcessingException {
        return answersIn(given().get(path).then().statusCode(200).extract().asString());
    }

    private JsonNode answersIn(String page) throws JsonProcessingException {
        Matcher found = ANSWERS.matcher(page);
        return found.find() ? json.readTree(found.group(1)) : json.createObjectNode();
    }

    private JsonNode asked(String address) throws JsonProcessingException {
        return json.readTree(given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    @ParameterizedTest
    @CsvSource({
        "/,          /api/v2/confessions?limit=1",
        "/ispovesti, /api/v2/confessions?limit=10",
        "/ispovesti/,/api/v2/confessions?limit=10",
        "/arena,     /api/v2/arena?limit=10"
    })
    void page_bringsWhatItWouldAskFor(String path, String address) throws JsonProcessingException {
        Shelf.put(Stage.PUBLISHED, "Pobedila sam.", clock.instant());
        Shelf.put(Stage.ARENA, "Čekam presudu.", clock.instant());
        assertThat(answers(path).path(address)).isEqualTo(asked(address));
    }

    @ParameterizedTest
    @CsvSource({"PUBLISHED, /ispovesti/, /api/v2/confessions/", "ARENA, /arena/, /api/v2/arena/"})
    void permalink_bringsItsConfession_evenThroughALinkThatCounts(Stage stage, String page, String address)
            throws JsonProcessingException {
        long id = Shelf.put(stage, "Rekao je \"ne\" i otišao.", clock.instant());
        JsonNode confession = asked(address + id);
        assertThat(confession.path("text").asText()).isEqualTo("Rekao je \"ne\" i otišao.");
        assertThat(answers(page + id).path(address + id)).isEqualTo(confession);
        assertThat(answers(page + id + "?fbclid=1").path(address + id)).isEqualTo(confession);
    }

    @Test
    void newcomer_hasJudgedNothing_andNothingIsSaidOfOthers() throws JsonProcessingException {
        Shelf.put(Stage.ARENA, "Čekam presudu.", clock.instant());
        assertThat(answers("/arena").properties())
                .filteredOn(answer -> answer.getKey().startsWith("/api/v2/me/reactions?stage=arena&ids="))
                .singleElement()
                .satisfies(answer -> assertThat(answer.getValue()).isEqualTo(asked(answer.getKey())));

        String page = given().cookie("visitor", "somebody").get("/arena").asString();
        assertThat(answersIn(page).properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("/api/v2/arena?limit=10");
    }

    @Test
    void text_endsNoElement() throws JsonProcessingException {
        String hostile = "Reč </script><script>alert(1)</script><!-- i još.";
        long id = Shelf.put(Stage.PUBLISHED, hostile, clock.instant());
        String page = given().get("/ispovesti/" + id).asString();
        assertThat(page).doesNotContain("<script>alert").doesNotContain("<!-- i još");
        assertThat(answersIn(page)
                        .path("/api/v2/confessions/" + id)
                        .path("text")
                        .asText())
                .isEqualTo(hostile);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/pisi", "/kutak", "/ispovesti?sort=top", "/arena?prikaz=lista", "/pravila"})
    void otherPages_bringNothing(String path) throws JsonProcessingException {
        assertThat(answers(path)).isEmpty();
    }

    @Test
    void whatMayNotBeSeen_isNotThere() throws JsonProcessingException {
        long lost = Shelf.put(Stage.REJECTED, "Izgubila sam.", clock.instant());
        String page =
                given().get("/arena/" + lost).then().statusCode(404).extract().asString();
        assertThat(answersIn(page)).isEmpty();
        long hidden = Shelf.put(Stage.PUBLISHED, "Pisalo je nešto ružno.", clock.instant());
        Shelf.hide(hidden, clock.instant());
        assertThat(answersIn(given().get("/ispovesti/" + hidden).asString())).isEmpty();
        long winner = Shelf.put(Stage.PUBLISHED, "Preselila sam se.", clock.instant());
        assertThat(answers("/arena/" + winner)).isEmpty();
    }
}
