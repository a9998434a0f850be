package ml.ispovesti.me;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Headers;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import ml.ispovesti.Visit;
import ml.ispovesti.confession.Shelf;
import ml.ispovesti.confession.Stage;
import ml.ispovesti.promotion.Promotion;
import ml.ispovesti.time.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CornerTest {

    @Inject
    TestClock clock;

    @Inject
    Promotion promotion;

    private final Visit visit = new Visit();

    @BeforeEach
    void emptyArena() {
        Shelf.clear(Stage.ARENA);
        Shelf.clear(Stage.PENDING);
    }

    @Test
    void drafts_areFinishedAndNotPublished() {
        List<Long> drafts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            drafts.add(0, visit.written("Kad sam"));
            clock.jump(Duration.ofSeconds(30));
        }
        visit.publish(drafts.remove(2), null).then().statusCode(201);
        new Visit().written("Tuđa");

        JsonPath first = visit.get("/me/drafts?limit=2").jsonPath();
        assertThat(first.getList("items.id", Long.class)).isEqualTo(drafts.subList(0, 2));
        assertThat(first.getString("items[0].text")).startsWith("Kad sam");
        visit.get("/me/drafts?limit=2&after=" + first.getString("next"))
                .then()
                .body("items.id", contains(drafts.get(2).intValue()))
                .body("next", nullValue());
    }

    @Test
    void draft_canBeDeletedByItsAuthorUntilItIsPublished() {
        long draft = visit.written("Brišem je");
        Visit other = new Visit();
        other.get("/me");
        other.delete("/me/drafts/" + draft).then().statusCode(404).body("type", equalTo("/problems/not-found"));
        given().delete("/api/v2/me/drafts/" + draft).then().statusCode(404);

        visit.delete("/me/drafts/" + draft).then().statusCode(204);
        visit.delete("/me/drafts/" + draft).then().statusCode(404);
        visit.get("/generations/" + draft).then().statusCode(404);
        visit.get("/me").then().body("generation", nullValue());

        clock.jump(Duration.ofSeconds(30));
        long published = visit.written("Objavljujem je");
        visit.publish(published, null).then().statusCode(201);
        visit.delete("/me/drafts/" + published)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-published"));
    }

    @Test
    void publishedOnes_tellTheirFate() {
        long winner = visit.published("Pobednica", "Ja");
        clock.jump(Duration.ofMinutes(5));
        long loser = visit.published("Gubitnica", "Ja");
        clock.jump(Duration.ofHours(13));
        visit.get("/me/confessions").then().body("items.round", contains(nullValue(), nullValue()));
        visit.vote("arena", winner, "SUPERLIKE");
        new Visit().vote("arena", loser, "DISLIKE");
        Instant heldAt = clock.instant();
        promotion.holdNow("proba");
        clock.jump(Duration.ofMinutes(5));
        long candidate = visit.published("Nova", "Ja");
        Shelf.hide(loser, heldAt);

        visit.get("/me/confessions")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("items.confession.id", contains((int) candidate, (int) loser, (int) winner))
                .body("items.stage", contains("ARENA", "REJECTED", "PUBLISHED"))
                .body("items.hidden", contains(false, true, false))
                .body("items[0].round", nullValue())
                .body("items[1].round.outcome", equalTo("REJECTED"))
                .body("items[1].round.dislikes", equalTo(1))
                .body("items[2].round.outcome", equalTo("PROMOTED"))
                .body("items[2].round.superlikes", equalTo(1))
                .body("items[2].round.score", equalTo(3f))
                .body("items[2].round.heldAt", notNullValue())
                .body("items[2].confession.likes", equalTo(0));
        new Visit().get("/me/confessions").then().body("items", empty());
    }

    @Test
    void votes_comeWithWhatTheyWereFor() {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            ids.add(Shelf.put(
                    i == 0 ? Stage.PUBLISHED : Stage.ARENA, "Glasam " + i + clock.instant(), clock.instant()));
        }
        visit.vote("confessions", ids.get(0), "DISLIKE");
        visit.vote("arena", ids.get(1), "SUPERLIKE");
        visit.vote("arena", ids.get(2), "LIKE");
        Collections.reverse(ids);

        JsonPath first = visit.get("/me/votes?limit=2").jsonPath();
        assertThat(first.getList("items.confession.id", Long.class)).isEqualTo(ids.subList(0, 2));
        assertThat(first.getList("items.reaction")).isEqualTo(List.of("LIKE", "SUPERLIKE"));
        visit.get("/me/votes?after=" + first.getString("next"))
                .then()
                .body("items.reaction", contains("DISLIKE"))
                .body("items.stage", contains("PUBLISHED"));

        Shelf.hide(ids.get(0), clock.instant());
        visit.get("/me/votes").then().body("items", hasSize(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"drafts", "confessions", "votes"})
    void strangers_findNothingAndBecomeNoVisitors(String list) {
        Headers headers = given().get("/api/v2/me/" + list)
                .then()
                .statusCode(200)
                .body("items", empty())
                .extract()
                .headers();
        assertThat(headers.hasHeaderWithName("Set-Cookie")).isFalse();
        given().get("/api/v2/me/" + list + "?after=x")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-cursor"));
        given().get("/api/v2/me/" + list + "?limit=51")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-limit"));
    }

    @Test
    void export_holdsAllOfOnesOwnAndNothingElse() {
        long confession = Shelf.put(Stage.PUBLISHED, "Za sve " + clock.instant(), clock.instant());
        Visit other = new Visit();
        long foreign = other.commented(confession, "Tuđi komentar");
        other.vote("confessions", confession, "LIKE");
        long published = visit.published("Objavljena", "Ja");
        clock.jump(Duration.ofSeconds(30));
        long draft = visit.written("Samo za mene");
        visit.vote("confessions", confession, "DISLIKE");
        long comment = visit.commented(confession, "Moj komentar");
        visit.vote("comments", foreign, "LIKE");

        var answer = visit.get("/me/export")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Content-Disposition", "attachment; filename=\"ispovesti.json\"")
                .header("Cache-Control", containsString("no-store"))
                .extract();
        JsonPath file = answer.jsonPath();

        assertThat(file.getString("exportedAt")).isNotNull();
        assertThat(file.getString("firstSeenAt")).isNotNull();
        assertThat(file.getList("generations.id", Long.class)).hasSize(2).startsWith(draft);
        assertThat(file.getString("generations[0].text")).startsWith("Samo za mene");
        assertThat(file.getLong("generations[1].confessionId")).isEqualTo(published);
        assertThat(file.getList("confessions.confession.id", Long.class)).containsExactly(published);
        assertThat(file.getList("votes.confession.id", Long.class)).containsExactly(confession);
        assertThat(file.getList("votes.reaction")).containsExactly("DISLIKE");
        assertThat(file.getList("comments.id", Long.class)).containsExactly(comment);
        assertThat(file.getList("commentVotes.commentId", Long.class)).containsExactly(foreign);
        assertThat(answer.asString()).doesNotContain("Tuđi komentar");
        given().get("/api/v2/me/export").then().statusCode(404);
    }

    @Test
    void export_isWholeHoweverMuchThereIs() {
        int many = 205;
        for (int i = 0; i < many; i++) {
            visit.vote("arena", Shelf.put(Stage.ARENA, "Mnogo " + i + clock.instant(), clock.instant()), "LIKE");
        }

        assertThat(visit.get("/me/export").jsonPath().getList("votes.id", Long.class))
                .hasSize(many)
                .doesNotHaveDuplicates();
    }
}
