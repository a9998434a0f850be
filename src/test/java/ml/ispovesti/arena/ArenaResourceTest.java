package ml.ispovesti.arena;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import ml.ispovesti.Crowd;
import ml.ispovesti.Visit;
import ml.ispovesti.confession.Confession;
import ml.ispovesti.confession.Shelf;
import ml.ispovesti.confession.Stage;
import ml.ispovesti.time.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ArenaResourceTest {

    @Inject
    TestClock clock;

    private final Visit visit = new Visit();
    private final List<Long> ids = new ArrayList<>();

    @BeforeEach
    void candidates() {
        clock.jumpToMorning();
        Shelf.clear(Stage.ARENA);
        // Else a refill might bring it in.
        Shelf.clear(Stage.PENDING);
        Instant now = clock.instant();
        // Several enter in the same millisecond, so that ties are there.
        for (int i = 0; i < 23; i++) {
            ids.add(0, Shelf.put(Stage.ARENA, "Ispovest broj " + i + " " + now, now.plusMillis(i / 4)));
        }
    }

    @Test
    void newest_isPagedWithoutGapsOrRepeats() {
        List<Long> seen = new ArrayList<>();
        String next = null;
        do {
            JsonPath page = given().queryParams(next == null ? java.util.Map.of() : java.util.Map.of("after", next))
                    .queryParam("sort", "newest")
                    .queryParam("limit", 5)
                    .get("/api/v2/arena")
                    .jsonPath();
            seen.addAll(page.getList("items.id", Long.class));
            next = page.getString("next");
        } while (next != null);

        assertThat(seen).isEqualTo(ids);
    }

    @Test
    void list_hasTenByDefaultAndIsTheSameForEveryone() {
        String forStranger = given().get("/api/v2/arena?sort=newest").asString();
        visit.vote("arena", ids.get(20), "LIKE");
        assertThat(visit.get("/arena?sort=newest").asString()).isEqualTo(forStranger);
        given().get("/api/v2/arena?sort=newest")
                .then()
                .body("items", hasSize(10))
                .body("items[0].aiGenerated", equalTo(true));
    }

    @Test
    void etag_savesTheSecondTransferUntilSomethingChanges() {
        String tag = given().get("/api/v2/arena?sort=newest").getHeader("ETag");
        given().header("If-None-Match", tag)
                .get("/api/v2/arena?sort=newest")
                .then()
                .statusCode(304);

        visit.vote("arena", ids.get(0), "LIKE");

        given().header("If-None-Match", tag)
                .get("/api/v2/arena?sort=newest")
                .then()
                .statusCode(200)
                .body("items[0].likes", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=51",
                "limit=x",
                "limit=99999999999",
                "limit=-1",
                "after=x",
                "after=Li4u",
                "sort=best",
                "sort=NEWEST"
            })
    void badPage_isRefused(String query) {
        given().get("/api/v2/arena?" + query).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void vote_movesCountsExactly() {
        long id = ids.get(0);
        visit.vote("arena", id, "LIKE")
                .then()
                .statusCode(200)
                .body("likes", equalTo(1))
                .body("reaction", equalTo("LIKE"));
        visit.vote("arena", id, "LIKE").then().body("likes", equalTo(1));
        visit.vote("arena", id, "DISLIKE").then().body("likes", equalTo(0)).body("dislikes", equalTo(1));
        visit.get("/me/reactions?stage=arena&ids=" + id + "," + ids.get(1))
                .then()
                .body("items.id", contains((int) id))
                .body("items[0].reaction", equalTo("DISLIKE"));
        visit.takeBack("arena", id).then().body("dislikes", equalTo(0)).body("reaction", nullValue());
        visit.takeBack("arena", id).then().statusCode(200).body("dislikes", equalTo(0));
        visit.get("/me/reactions?stage=arena&ids=" + id).then().body("items", empty());
        assertThat(Shelf.get(id))
                .extracting(c -> c.likes + c.dislikes + c.superlikes)
                .isEqualTo(0);
    }

    @Test
    void superlike_isOneADay() {
        visit.vote("arena", ids.get(0), "SUPERLIKE")
                .then()
                .body("superlikes", equalTo(1))
                .body("superlikesLeft", equalTo(0));
        visit.get("/me").then().body("superlikesLeft", equalTo(0));
        visit.vote("arena", ids.get(0), "SUPERLIKE").then().statusCode(200).body("superlikes", equalTo(1));
        visit.vote("arena", ids.get(1), "SUPERLIKE")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/superlike-used-up"));
        assertThat(Shelf.get(ids.get(1)).superlikes).isZero();
    }

    @Test
    void superlikeTakenBackTheSameDay_isThereAgain() {
        visit.vote("arena", ids.get(0), "SUPERLIKE");
        visit.vote("arena", ids.get(0), "LIKE").then().body("superlikesLeft", equalTo(1));
        visit.vote("arena", ids.get(1), "SUPERLIKE").then().statusCode(200).body("superlikesLeft", equalTo(0));
    }

    @Test
    void nextDay_bringsAnotherSuperlikeAndTakingBackTheOldOneNone() {
        visit.vote("arena", ids.get(0), "SUPERLIKE");
        clock.jump(Duration.ofDays(1));
        visit.vote("arena", ids.get(1), "SUPERLIKE").then().statusCode(200);
        visit.takeBack("arena", ids.get(0)).then().body("superlikesLeft", equalTo(0));
        visit.vote("arena", ids.get(2), "SUPERLIKE").then().statusCode(409);
    }

    @Test
    void votesAtOnce_areAllCounted() throws Exception {
        long id = ids.get(0);
        List<Callable<Integer>> votes = IntStream.range(0, 40)
                .<Callable<Integer>>mapToObj(i -> () -> new Visit()
                        .vote("arena", id, i % 4 == 0 ? "DISLIKE" : "LIKE")
                        .statusCode())
                .toList();

        assertThat(Crowd.atOnce(8, votes)).containsOnly(200);
        assertThat(Shelf.get(id)).extracting(c -> c.likes, c -> c.dislikes).containsExactly(30, 10);
    }

    @Test
    void sameVisitorAtOnce_countsOnce() throws Exception {
        long id = ids.get(0);
        visit.get("/me");
        List<Callable<Integer>> votes = IntStream.range(0, 20)
                .<Callable<Integer>>mapToObj(i -> () ->
                        visit.vote("arena", id, i % 2 == 0 ? "LIKE" : "DISLIKE").statusCode())
                .toList();

        assertThat(Crowd.atOnce(8, votes)).containsOnly(200);
        Confession after = Shelf.get(id);
        assertThat(after.likes + after.dislikes).isEqualTo(1);
    }

    @Test
    void superlikesAtOnce_areStillOne() throws Exception {
        visit.get("/me");
        List<Callable<Integer>> votes = ids.stream()
                .limit(10)
                .<Callable<Integer>>map(
                        id -> () -> visit.vote("arena", id, "SUPERLIKE").statusCode())
                .toList();

        assertThat(Crowd.atOnce(8, votes)).containsOnlyOnce(200).containsOnly(200, 409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"reaction\":\"LOVE\"}", "{}", "{\"reaction\":null}", "null", ""})
    void unknownReaction_isRefused(String body) {
        visit.request()
                .contentType("application/json")
                .body(body)
                .put("/api/v2/arena/" + ids.get(0) + "/reaction")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-reaction"));
    }

    @Test
    void brokenJson_isRefusedWithWords() {
        visit.request()
                .contentType("application/json")
                .body("{\"reaction\":")
                .put("/api/v2/arena/" + ids.get(0) + "/reaction")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/malformed-json"));
    }

    @Test
    void unknownCandidate_isNotFound() {
        visit.vote("arena", 999_999_999L, "LIKE").then().statusCode(404);
        visit.get("/arena/999999999").then().statusCode(404);
        long pending = Shelf.put(Stage.PENDING, "Čeka na red " + clock.instant(), clock.instant());
        visit.get("/arena/" + pending).then().statusCode(404);
        visit.vote("arena", pending, "LIKE").then().statusCode(404);
    }
}
