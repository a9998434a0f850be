package ml.ispovesti.promotion;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import ml.ispovesti.Crowd;
import ml.ispovesti.Visit;
import ml.ispovesti.confession.Confession;
import ml.ispovesti.confession.Shelf;
import ml.ispovesti.confession.Stage;
import ml.ispovesti.staff.Staff;
import ml.ispovesti.time.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class RoundSettingsTest {

    @Inject
    TestClock clock;

    @AfterEach
    void reset() {
        Knobs.reset();
    }

    @Test
    void configuration_holdsUntilSomebodyChangesIt() {
        Knobs.get()
                .then()
                .statusCode(200)
                .body("settings.scorer", equalTo("CLASSIC"))
                .body("configured.scorer", equalTo("CLASSIC"))
                .body("settings.cron", equalTo("0 0 0 1 1 ? 2099"))
                .body("nextRounds", equalTo(List.of("2098-12-31T23:00:00Z")))
                .body("knobs.find { it.field == 'weights.like' }.most", equalTo(100f))
                .body("knobs.find { it.field == 'leastScore' }.optional", equalTo(true));
    }

    @Test
    void change_holdsAtOnce_andIsKnownWithItsReason() {
        long before = Knobs.version();
        Map<String, Object> settings = Knobs.with("scorer", "WILSON");
        settings.put("promoted", 3);
        settings.put("leastScore", 0.25);
        settings.put("weights", Map.of("dislike", -2, "like", 1, "superlike", 4));

        Knobs.put(before, settings, "  Manje varanja ")
                .then()
                .statusCode(200)
                .body("version", equalTo((int) before + 1))
                .body("settings.weights.superlike", equalTo(4f))
                .body("change.why", equalTo("Manje varanja"))
                .body("change.changedBy", equalTo("admin"))
                .body("configured.promoted", equalTo(1));

        given().get("/api/v2/promotion")
                .then()
                .body("rule", equalTo("wilson"))
                .body("promoted", equalTo(3))
                .body("leastScore", equalTo(0.25f));
        Staff.admin()
                .get(Knobs.ROOT + "/settings/history?limit=1")
                .then()
                .body("items", hasSize(1))
                .body("items[0].version", equalTo((int) before + 1))
                .body("items[0].settings.promoted", equalTo(3));
        Staff.admin()
                .get("/api/v2/admin/audit?limit=1")
                .then()
                .body("items[0].action", equalTo("rounds.set"))
                .body("items[0].detail", equalTo("Manje varanja"));
    }

    @Test
    void withoutSettings_theConfigurationHoldsAgain() {
        Knobs.set("leastScore", 7);
        Knobs.reset();
        Knobs.get()
                .then()
                .body("settings.leastScore", nullValue())
                .body("change.configured", equalTo(true))
                .body("change.why", equalTo("Kraj probe"));
    }

    @Test
    void twoWhoRead_theSame_onlyOneChanges_andTheOtherSeesBoth() {
        long version = Knobs.version();
        Map<String, Object> mine = Knobs.with("promoted", 2);
        Map<String, Object> yours = Knobs.with("promoted", 5);
        Knobs.put(version, mine, "Moje").then().statusCode(200);

        Knobs.put(version, yours, "Tvoje")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/settings-changed"))
                .body("present.version", equalTo((int) version + 1))
                .body("present.settings.promoted", equalTo(2))
                .body("present.why", equalTo("Moje"))
                .body("yours.promoted", equalTo(5));
        Knobs.get().then().body("settings.promoted", equalTo(2));
    }

    @Test
    void changesAtOnce_areOne() throws Exception {
        long version = Knobs.version();
        Map<String, Object> settings = Knobs.with("promoted", 2);
        assertThat(Crowd.atOnce(4, () -> Knobs.put(version, settings, "Trka").statusCode()))
                .containsExactlyInAnyOrder(200, 409, 409, 409);
        assertThat(Knobs.version()).isEqualTo(version + 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cron|0 0 0 31 2 ?|never fires",
                "cron|0 0 0 * * ? 2020|never fires",
                "cron|svake ponoći|is no Quartz cron expression",
                "cron||is missing",
                "zone|Beograd|is no time zone",
                "zone||is no time zone",
                "scorer||is missing",
                "promoted|0|has to be a number from 1 to 1000",
                "promoted||is missing",
                "arenaSize|1001|has to be a number from 1 to 1000",
                "superlikesADay|-1|has to be a number from 0 to 100",
                "leastVotes|NaN|has to be a number from 0",
                "confidence|Infinity|has to be a number from 0 to 10"
            })
    void unusable_isRefusedAtItsField_andChangesNothing(String field, String value, String why) {
        long version = Knobs.version();
        Knobs.put(version, Knobs.with(field, value), "Proba")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-settings"))
                .body("fields." + field, startsWith(why))
                .body("detail", containsString(field + " " + why));
        assertThat(Knobs.version()).isEqualTo(version);
    }

    @Test
    void weightThatIsNoNumber_isRefused() {
        Map<String, Object> weights = new HashMap<>(Map.of("dislike", -1, "superlike", 3));
        weights.put("like", "mnogo");
        refusedAsJson(Knobs.with("weights", weights), "settings.weights.like");
        refusedAsJson(Knobs.with("scorer", "LUCK"), "settings.scorer");
        refusedAsJson(Knobs.with("promoted", Map.of()), "settings.promoted");
    }

    private static void refusedAsJson(Map<String, Object> settings, String place) {
        Knobs.put(Knobs.version(), settings, "Proba")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/malformed-json"))
                .body("detail", containsString("what `" + place + "` holds does not fit"));
    }

    @Test
    void withoutVersionOrReason_isRefused() {
        Map<String, Object> settings = Knobs.with("promoted", 2);
        Staff.admin()
                .body(Map.of("settings", settings, "why", "Proba"))
                .put(Knobs.ROOT + "/settings")
                .then()
                .statusCode(400);
        for (String why : new String[] {null, " ", "a".repeat(301), "a\u0007"}) {
            Knobs.put(Knobs.version(), settings, why)
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problems/invalid-note"));
        }
        Knobs.put(99_999, settings, "Iz budućnosti").then().statusCode(409);
    }

    @Test
    void strangers_areRefused() {
        for (Response answer : List.of(
                given().get(Knobs.ROOT + "/settings"),
                Staff.json().body("{}").post(Knobs.ROOT + "/preview"),
                Staff.json().body("{}").post(Knobs.ROOT + "/rounds"))) {
            answer.then().statusCode(401);
        }
    }

    @Test
    void superlikes_areAsManyADayAsSet() {
        Visit visit = new Visit();
        List<Long> ids = List.of(candidate("Prva"), candidate("Druga"), candidate("Treća"));
        Knobs.set("superlikesADay", 2);

        visit.vote("arena", ids.get(0), "SUPERLIKE").then().statusCode(200).body("superlikesLeft", equalTo(1));
        visit.vote("arena", ids.get(1), "SUPERLIKE").then().statusCode(200).body("superlikesLeft", equalTo(0));
        visit.vote("arena", ids.get(2), "SUPERLIKE")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/superlike-used-up"));
        visit.takeBack("arena", ids.get(0)).then().body("superlikesLeft", equalTo(1));
        visit.vote("arena", ids.get(2), "SUPERLIKE").then().statusCode(200);

        Knobs.set("superlikesADay", 0);
        visit.get("/me").then().body("superlikesLeft", equalTo(0));
        clock.jump(Duration.ofDays(1));
        visit.vote("arena", ids.get(0), "SUPERLIKE").then().statusCode(409);
    }

    @Test
    void newWorthOfVotes_holdsForTheArenasOrderToo() {
        long liked = candidate("Svima draga");
        long loved = candidate("Ponekom najdraža");
        QuarkusTransaction.requiringNew().run(() -> {
            Confession.update("likes = 1000, impressions = 3000 where id = ?1", liked);
            Confession.update("superlikes = 500, dislikes = 1500, impressions = 3000 where id = ?1", loved);
        });
        assertThat(arenaOf(liked, loved)).containsExactly(liked, loved);

        Knobs.set("weights", Map.of("dislike", 0, "like", 1, "superlike", 100));

        assertThat(arenaOf(liked, loved)).containsExactly(loved, liked);
    }

    /** Those of them, in an order that was not drawn before. */
    private List<Long> arenaOf(Long... some) {
        clock.jump(Duration.ofSeconds(10));
        return given().get("/api/v2/arena?limit=50").jsonPath().getList("items.id", Long.class).stream()
                .filter(List.of(some)::contains)
                .toList();
    }

    @Test
    void superlikesAtOnce_areNoMoreThanSet() throws Exception {
        Visit visit = new Visit();
        visit.vote("arena", candidate("Prethodna"), "LIKE").then().statusCode(200);
        List<Long> ids = List.of(candidate("A"), candidate("B"), candidate("C"), candidate("D"), candidate("E"));
        Knobs.set("superlikesADay", 3);

        List<Integer> answers = Crowd.atOnce(
                5,
                ids.stream()
                        .<Callable<Integer>>map(
                                id -> () -> visit.vote("arena", id, "SUPERLIKE").statusCode())
                        .toList());

        assertThat(answers).containsExactlyInAnyOrder(200, 200, 200, 409, 409);
    }

    private long candidate(String text) {
        return Shelf.put(Stage.ARENA, text + " " + clock.instant(), clock.instant());
    }
}
