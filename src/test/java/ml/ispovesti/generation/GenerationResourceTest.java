package ml.ispovesti.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import ml.ispovesti.Visit;
import ml.ispovesti.time.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With the real model behind the embedded queue. */
@QuarkusTest
class GenerationResourceTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    TestClock clock;

    private final Visit visit = new Visit();

    @Test
    void request_isAcceptedAndWritten() {
        Response accepted = visit.generate("Kad sam bila mala");
        accepted.then()
                .statusCode(202)
                .header("Location", matchesPattern(".*/api/v2/generations/\\d+"))
                .body("prefix", equalTo("Kad sam bila mala"))
                .body("status", equalTo("QUEUED"))
                .body("mood", equalTo("USUAL"))
                .body("report", nullValue())
                .body("position", notNullValue());

        visit.awaitDone(accepted.jsonPath().getLong("id"))
                .body("text", startsWith("Kad sam bila mala"))
                .body("model", equalTo("ispovest-mini"))
                .body("position", nullValue())
                .body("report.finish", oneOf("END_OF_TEXT", "STOP", "LENGTH"))
                .body("report.newTokens", greaterThan(0))
                .body("report.attempts", greaterThan(0))
                .body("report.millis", notNullValue())
                .body("finishedAt", notNullValue());
    }

    @Test
    void mood_isKept() {
        long id = visit.generate("Divlja", "WILD")
                .then()
                .statusCode(202)
                .body("mood", equalTo("WILD"))
                .extract()
                .jsonPath()
                .getLong("id");
        visit.awaitDone(id).body("mood", equalTo("WILD"));
    }

    @Test
    void unknownMood_isRefusedWithTheKnownOnes() {
        visit.generate("Tužna", "wild")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-mood"))
                .body("detail", containsString("[CALM, USUAL, WILD]"));
    }

    @Test
    void stream_joinsToTheText() throws Exception {
        long id = visit.generate("Moj komšija").then().extract().jsonPath().getLong("id");

        String stream = visit.get("/generations/" + id + "/events").asString();

        String done = visit.awaitDone(id).extract().jsonPath().getString("text");
        assertThat(joined(stream)).isEqualTo(done);
        assertThat(stream).contains("event:snapshot", "event:done");
        assertThat(joined(visit.get("/generations/" + id + "/events").asString()))
                .isEqualTo(done);
    }

    /** As a client joins snapshot and tokens; checks that the last event is done. */
    private static String joined(String stream) throws Exception {
        StringBuilder text = new StringBuilder();
        String name = "";
        for (String line : stream.split("\n")) {
            if (line.startsWith("event:")) {
                name = line.substring("event:".length());
            } else if (line.startsWith("data:")) {
                JsonNode data = JSON.readTree(line.substring("data:".length()));
                switch (name) {
                    case "snapshot" ->
                        text.replace(0, text.length(), data.get("text").asText());
                    case "restarted" -> text.setLength(0);
                    case "token" -> {
                        assertThat(data.get("offset").asInt()).isEqualTo(text.length());
                        text.append(data.get("piece").asText());
                    }
                    default -> {}
                }
            }
        }
        assertThat(name).isEqualTo("done");
        return text.toString();
    }

    @Test
    void brokenStream_goesOnAfterTheLastEvent() throws Exception {
        long id = visit.written("Moj komšija");
        String whole = visit.get("/generations/" + id).jsonPath().getString("text");

        String rest = visit.request()
                .header("Last-Event-ID", Mark.of(whole.substring(0, 20)).eventId())
                .get("/api/v2/generations/" + id + "/events")
                .asString();

        assertThat(rest).doesNotContain("event:snapshot", "event:restarted").contains("event:token", "event:done");
        assertThat(rest)
                .contains(JSON.createObjectNode()
                        .put("offset", 20)
                        .put("piece", whole.substring(20))
                        .toString());
    }

    @Test
    void stream_isNotHeldBackByProxies() {
        long id = visit.written("Moj komšija");
        visit.get("/generations/" + id + "/events")
                .then()
                .header("X-Accel-Buffering", "no")
                .header("Cache-Control", "no-store");
    }

    @Test
    void cyrillicBeginning_becomesLatin() {
        visit.generate("  Мој   ђак ").then().statusCode(202).body("prefix", equalTo("Moj đak"));
    }

    @Test
    void withoutABeginning_theMachineBegins() {
        visit.awaitDone(visit.generate(null)
                        .then()
                        .statusCode(202)
                        .extract()
                        .jsonPath()
                        .getLong("id"))
                .body("prefix", equalTo(""))
                .body("text", matchesPattern("\\S.*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\tb", "\u0000", "a\u202Eb"})
    void badBeginning_isRefused(String prefix) {
        visit.generate(prefix).then().statusCode(400).body("type", equalTo("/problems/invalid-prefix"));
    }

    @Test
    void unwelcomeWord_isRefused() {
        visit.generate("Neki ČEFURI kažu")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-prefix"))
                .body("detail", containsString("čefuri"));
    }

    @Test
    void personalData_isRefused() {
        visit.generate("Zovi 064/123-45-67").then().statusCode(400).body("type", equalTo("/problems/personal-data"));
    }

    @Test
    void tooLongBeginning_isRefused() {
        visit.generate("a".repeat(121)).then().statusCode(400).contentType("application/problem+json");
        visit.generate("😀".repeat(120)).then().statusCode(202);
    }

    @Test
    void nextOne_hasToWaitForThePause() {
        visit.written("Sinoć");
        visit.generate("Jutros")
                .then()
                .statusCode(429)
                .header("Retry-After", matchesPattern("[12]?\\d|30"))
                .body("type", equalTo("/problems/too-soon"));
        visit.get("/me").then().body("nextGenerationAt", notNullValue());

        clock.jump(Duration.ofSeconds(30));

        visit.get("/me").then().body("nextGenerationAt", nullValue());
        visit.generate("Jutros").then().statusCode(202);
    }

    @Test
    void secondWhileOneIsUnfinished_isRefused() {
        long first = visit.written("Prva");
        QuarkusTransaction.requiringNew()
                .run(() -> Generation.update("status = ?1 where id = ?2", GenerationStatus.RUNNING, first));
        clock.jump(Duration.ofSeconds(30));

        visit.generate("Druga")
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body("type", equalTo("/problems/unfinished-generation"));
        visit.get("/me").then().body("generation.id", equalTo((int) first));
    }

    @Test
    void othersGeneration_isNotThere() {
        long id = visit.written("Tajna");
        Visit other = new Visit();
        other.get("/me");
        for (String path : new String[] {"/generations/" + id, "/generations/" + id + "/events"}) {
            other.get(path).then().statusCode(404).body("type", equalTo("/problems/not-found"));
            new Visit().get(path).then().statusCode(404);
        }
        other.publish(id, "Lopov").then().statusCode(404);
    }

    @Test
    void draft_isPublishedOnce() {
        long id = visit.written("Kad sam");
        String text = visit.get("/generations/" + id).jsonPath().getString("text");
        visit.get("/me").then().body("generation.id", equalTo((int) id));

        Response published = visit.publish(id, "  Anonimna   iz Niša ");
        long confession = published.jsonPath().getLong("id");
        published
                .then()
                .statusCode(201)
                .header("Location", matchesPattern(".*/api/v2/arena/" + confession))
                .body("text", equalTo(text))
                .body("prefixLength", equalTo("Kad sam".length()))
                .body("pseudonym", equalTo("Anonimna iz Niša"))
                .body("origin", equalTo("VISITOR"))
                .body("aiGenerated", equalTo(true));
        visit.get("/arena/" + confession).then().statusCode(200).body("text", equalTo(text));
        visit.get("/me").then().body("generation", nullValue()).body("nextPublicationAt", notNullValue());
        visit.get("/generations/" + id).then().body("confessionId", equalTo((int) confession));

        visit.publish(id, null).then().statusCode(409).body("type", equalTo("/problems/already-published"));
    }

    @Test
    void nextPublication_hasToWaitAndTheDraftIsKept() {
        visit.published("Prva", null);
        clock.jump(Duration.ofSeconds(31));
        long second = visit.written("Druga");

        visit.publish(second, null).then().statusCode(429).header("Retry-After", notNullValue());
        clock.jump(Duration.ofSeconds(300));
        visit.publish(second, null).then().statusCode(201).body("pseudonym", equalTo("Anonimus"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567890123456789012345678901", "a\nb"})
    void badPseudonym_isRefusedAndTheDraftKept(String pseudonym) {
        long id = visit.written("Ime");
        visit.publish(id, pseudonym).then().statusCode(400).body("type", equalTo("/problems/invalid-pseudonym"));
        visit.publish(id, "Dobro").then().statusCode(201);
    }

    @Test
    void unfinishedOne_cannotBePublished() {
        long id = visit.written("Nedovršena");
        QuarkusTransaction.requiringNew()
                .run(() -> Generation.update("status = ?1 where id = ?2", GenerationStatus.FAILED, id));
        visit.publish(id, null).then().statusCode(409).body("type", equalTo("/problems/not-finished"));
    }
}
