package ml.ispovesti.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import ml.ispovesti.Crowd;
import ml.ispovesti.Visit;
import ml.ispovesti.confession.Shelf;
import ml.ispovesti.confession.Stage;
import ml.ispovesti.time.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Moderator.Present.class)
class QueueTest {

    /** So many tries of one name are free of a wait, as each begins as one that might fail. */
    private static final int SIGN_INS_AT_ONCE = 5;

    @Inject
    TestClock clock;

    private final Visit visit = new Visit();
    private long confession;

    /** Each test has the queue for itself. */
    @BeforeEach
    void emptyQueue() {
        QuarkusTransaction.requiringNew()
                .run(() -> Case.update(
                        "decision = ?1, decidedAt = ?2 where decidedAt is null", Decision.DISMISSED, clock.instant()));
        confession = Shelf.put(Stage.PUBLISHED, "Prijavljena " + clock.instant(), clock.instant());
    }

    @Test
    void openCases_areShownWithAllThatDecides() {
        long comment = new Visit().commented(confession, "Ružna reč");
        new Visit().report("comments", comment, "HATE", "vređa").then().statusCode(204);
        new Visit().report("comments", comment, "HATE", "  ").then().statusCode(204);
        new Visit().report("comments", comment, "SPAM", null).then().statusCode(204);
        new Visit()
                .report("confessions", confession, "PERSONAL_DATA", "to je moja ulica")
                .then()
                .statusCode(204);
        clock.jump(Duration.ofMinutes(5));

        Moderator.get("/queue")
                .then()
                .statusCode(200)
                .body("open", equalTo(2))
                .body("next", nullValue())
                .body("items", hasSize(2))
                .body("items[0].kind", equalTo("COMMENT"))
                .body("items[0].text", equalTo("Ružna reč"))
                .body("items[0].context.text", containsString("Prijavljena"))
                .body("items[0].reasons", equalTo(Map.of("HATE", 2, "SPAM", 1)))
                .body("items[0].notes", contains("vređa"))
                .body("items[0].reports", equalTo(3))
                .body("items[0].voices", equalTo(3))
                .body("items[0].hidden", equalTo(true))
                .body("items[0].hiddenAt", notNullValue())
                // The clock of the tests goes on, and on a busy machine it goes on for a while.
                .body("items[0].openSeconds", both(greaterThanOrEqualTo(300)).and(lessThan(360)))
                .body("items[1].kind", equalTo("CONFESSION"))
                .body("items[1].hidden", equalTo(false))
                .body("items[1].context.stage", equalTo("PUBLISHED"))
                .body("items[1].notes", contains("to je moja ulica"));
    }

    @Test
    void queue_isReadPageByPage() {
        for (int i = 0; i < 3; i++) {
            long other = Shelf.put(Stage.PUBLISHED, i + " prijavljena " + clock.instant(), clock.instant());
            visit.report("confessions", other, "SPAM", null).then().statusCode(204);
        }
        String next = Moderator.get("/queue?limit=2")
                .then()
                .body("items", hasSize(2))
                .body("open", equalTo(3))
                .extract()
                .path("next");
        Moderator.get("/queue?limit=2&after=" + next)
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
        Moderator.get("/queue?after=x").then().statusCode(400);
    }

    @Test
    void hiddenOne_staysHiddenUntilRestored() {
        visit.report("confessions", confession, "HATE", null).then().statusCode(204);
        long id = onlyCase();

        decide(id, "hide", "Nije za ovde")
                .statusCode(200)
                .body("decision", equalTo("HIDDEN"))
                .body("hidden", equalTo(true));
        assertThat(Moderator.lastDeed().getString("who")).isEqualTo("admin");
        assertThat(Moderator.lastDeed().getString("action")).isEqualTo("case.hide");
        assertThat(Moderator.lastDeed().getString("target")).isEqualTo("confession " + confession + ", case " + id);
        assertThat(Moderator.lastDeed().getString("detail")).isEqualTo("Nije za ovde");
        visit.get("/confessions/" + confession).then().statusCode(410);
        decide(id, "dismiss", null).statusCode(409).body("type", equalTo("/problems/case-closed"));
        decide(id, "hide", null).statusCode(409);
        Moderator.get("/queue").then().body("items", hasSize(0));

        decide(id, "restore", null).statusCode(409).body("detail", containsString("HIDDEN by admin"));
        again(id, "restore", "HIDDEN")
                .statusCode(200)
                .body("decision", equalTo("RESTORED"))
                .body("hidden", equalTo(false));
        visit.get("/confessions/" + confession).then().statusCode(200);
        again(id, "restore", "HIDDEN").statusCode(409);
    }

    @Test
    void author_isShownAsKeptOutOnlyWhereThereIsOne() {
        Visit author = new Visit();
        long comment = author.commented(confession, "Ko sam ja");
        visit.report("comments", comment, "HATE", null).then().statusCode(204);
        long id = onlyCase();
        Moderator.get("/queue").then().body("items[0].author", equalTo(nothingIn("blockedUntil")));

        String until = block(id, 24).extract().path("until");
        Moderator.get("/queue").then().body("items[0].author.blockedUntil", equalTo(until));
        clock.jump(Duration.ofHours(24));
        Moderator.get("/queue").then().body("items[0].author.blockedUntil", nullValue());

        decide(id, "dismiss", null).statusCode(200);
        visit.report("confessions", confession, "HATE", null).then().statusCode(204);
        Moderator.get("/queue").then().body("items[0].author", nullValue());
    }

    @Test
    void restoredOne_isHiddenOnlyByNewReports() {
        Visit[] old = {new Visit(), new Visit(), new Visit()};
        for (Visit each : old) {
            each.report("confessions", confession, "HATE", null).then().statusCode(204);
        }
        visit.get("/confessions/" + confession).then().statusCode(410);
        decide(onlyCase(), "dismiss", null).statusCode(200);
        visit.get("/confessions/" + confession).then().statusCode(200);

        for (Visit each : old) {
            each.report("confessions", confession, "SPAM", null).then().statusCode(204);
        }
        new Visit().report("confessions", confession, "HATE", null).then().statusCode(204);
        new Visit().report("confessions", confession, "HATE", null).then().statusCode(204);
        visit.get("/confessions/" + confession).then().statusCode(200);

        new Visit().report("confessions", confession, "HATE", null).then().statusCode(204);
        visit.get("/confessions/" + confession).then().statusCode(410);
    }

    @Test
    void comment_comesBackAndIsCountedAgain() {
        long comment = new Visit().commented(confession, "Bezazlen");
        visit.report("comments", comment, "OTHER", null).then().statusCode(204);
        long id = onlyCase();

        decide(id, "hide", null).statusCode(200);
        visit.get("/confessions/" + confession).then().body("comments", equalTo(0));
        again(id, "restore", "HIDDEN").statusCode(200);
        visit.get("/confessions/" + confession).then().body("comments", equalTo(1));
    }

    @Test
    void deletedComment_isStillDecided() {
        Visit author = new Visit();
        long comment = author.commented(confession, "Predomislio sam se");
        visit.report("comments", comment, "OTHER", null).then().statusCode(204);
        author.delete("/comments/" + comment).then().statusCode(204);

        Moderator.get("/queue").then().body("items[0].text", nullValue()).body("items[0].context", nullValue());
        decide(onlyCase(), "dismiss", null).statusCode(200);
    }

    @Test
    void manyDecidingAtOnce_decideOnce() throws Exception {
        visit.report("confessions", confession, "HATE", null).then().statusCode(204);
        long id = onlyCase();

        List<Integer> answers = Crowd.atOnce(
                SIGN_INS_AT_ONCE, () -> decide(id, "hide", null).extract().statusCode());

        assertThat(answers)
                .containsOnlyOnce(200)
                .filteredOn(status -> status == 409)
                .hasSize(SIGN_INS_AT_ONCE - 1);
    }

    @Test
    void blockedAuthor_onlyReads() {
        Visit author = new Visit();
        long comment = author.commented(confession, "Opet ja");
        visit.report("comments", comment, "HATE", null).then().statusCode(204);
        long id = onlyCase();

        block(id, 24).statusCode(200).body("until", notNullValue());

        assertThat(Moderator.lastDeed().getString("action")).isEqualTo("author.block");
        author.comment(confession, "I dalje ja")
                .then()
                .statusCode(403)
                .header("Retry-After", matchesPattern("86[34]\\d\\d"))
                .body("type", equalTo("/problems/kept-out"))
                .body("detail", matchesPattern(".*until \\d{4}-.*"));
        author.generate("Jutros").then().statusCode(403);
        author.vote("confessions", confession, "LIKE").then().statusCode(403);
        author.request()
                .contentType("application/json")
                .body(Map.of("reaction", "LIKE"))
                .put("/api/v2/comments/" + comment + "/reaction")
                .then()
                .statusCode(403);
        author.report("confessions", confession, "SPAM", null).then().statusCode(403);
        author.get("/confessions/" + confession).then().statusCode(200);
        visit.comment(confession, "Ja smem").then().statusCode(201);

        clock.jump(Duration.ofHours(24));
        author.comment(confession, "Vratio sam se").then().statusCode(201);
        block(id, 1).statusCode(200);
        author.comment(confession, "Pa opet").then().statusCode(403);
        block(id, 0).statusCode(200).body("until", nullValue());
        assertThat(Moderator.lastDeed().getString("action")).isEqualTo("author.admit");
        author.comment(confession, "Pa opet").then().statusCode(201);
    }

    @Test
    void blockedAuthorOfAText_publishesNothingAndIsForgotten() {
        Visit author = new Visit();
        long mine = author.published(null, "Pisac");
        long draft = author.written(null);
        visit.report("arena", mine, "HATE", null).then().statusCode(204);
        block(onlyCase(), 1).statusCode(200);

        author.publish(draft, null).then().statusCode(403).body("type", equalTo("/problems/kept-out"));
        author.delete("/me").then().statusCode(204);
    }

    @Test
    void blockWithoutAuthorOrHours_isRefused() {
        visit.report("confessions", confession, "HATE", null).then().statusCode(204);
        long id = onlyCase();

        block(id, 1).statusCode(409).body("type", equalTo("/problems/no-author"));
        block(id, 8761).statusCode(400).body("type", equalTo("/problems/invalid-block"));
        block(id, -1).statusCode(400);
        Moderator.post("/cases/" + id + "/block", Map.of()).then().statusCode(400);
        Moderator.post("/cases/999999/block", Map.of("hours", 1)).then().statusCode(404);
        decide(999_999, "hide", null).statusCode(404);
        decide(id, "hide", "x".repeat(301)).statusCode(400).body("type", equalTo("/problems/invalid-note"));
    }

    @Test
    void strangers_decideNothing() {
        RestAssured.get("/api/v2/admin/moderation/queue").then().statusCode(401);
        RestAssured.get("/api/v2/admin/moderation/cases").then().statusCode(401);
        RestAssured.given()
                .contentType("application/json")
                .body("{}")
                .post("/api/v2/admin/moderation/cases/1/hide")
                .then()
                .statusCode(401);
    }

    private static ValidatableResponse decide(long id, String decision, String note) {
        return Moderator.post("/cases/" + id + "/" + decision, note == null ? Map.of() : Map.of("note", note))
                .then();
    }

    /** Of a case that is known to be decided. */
    private static ValidatableResponse again(long id, String decision, String instead) {
        return Moderator.post("/cases/" + id + "/" + decision, Map.of("instead", instead))
                .then();
    }

    private static Map<String, Object> nothingIn(String name) {
        return Collections.singletonMap(name, null);
    }

    private static ValidatableResponse block(long id, int hours) {
        return Moderator.post("/cases/" + id + "/block", Map.of("hours", hours)).then();
    }

    private static long onlyCase() {
        return Moderator.get("/queue")
                .then()
                .body("items", hasSize(1))
                .extract()
                .jsonPath()
                .getLong("items[0].id");
    }
}
