package ml.ispovesti.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import ml.ispovesti.Crowd;
import ml.ispovesti.Visit;
import ml.ispovesti.confession.Confession;
import ml.ispovesti.confession.Shelf;
import ml.ispovesti.confession.Stage;
import ml.ispovesti.staff.Staff;
import ml.ispovesti.time.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RehearsalTest {

    @Inject
    TestClock clock;

    private long loved;
    private long debated;

    /** One that a few like very much, and one that many vote on. */
    @BeforeEach
    void fillArena() {
        Shelf.clear(Stage.ARENA);
        Shelf.clear(Stage.PENDING);
        clock.jump(Duration.ofMinutes(1));
        Instant old = clock.instant().minus(Duration.ofHours(13));
        loved = Shelf.put(Stage.ARENA, "Voljena " + clock.instant(), old);
        debated = Shelf.put(Stage.ARENA, "Sporna " + clock.instant(), old);
        QuarkusTransaction.requiringNew().run(() -> {
            Confession.update("likes = 4, impressions = 9 where id = ?1", loved);
            Confession.update("likes = 20, dislikes = 14 where id = ?1", debated);
        });
    }

    @Test
    void preview_tellsWhatARoundWouldDo_andDoesNothing() {
        long rounds = last();
        Knobs.rehearse("preview", null)
                .then()
                .statusCode(200)
                .body("candidates", equalTo(2))
                .body("promoted", equalTo(1))
                .body("rejected", equalTo(1))
                .body("best.confessionId", contains((int) debated, (int) loved))
                .body("best[0].outcome", equalTo("PROMOTED"))
                .body("best[0].score", equalTo(6f))
                .body("best[1].impressions", equalTo(9))
                .body("best[1].confession.text", equalTo(Shelf.get(loved).text));
        assertThat(Shelf.get(debated).stage).isEqualTo(Stage.ARENA);
        assertThat(last()).isEqualTo(rounds);
    }

    @Test
    void preview_underOtherSettings_hasOtherWinners() {
        Knobs.rehearse("preview", Knobs.with("scorer", "DIRICHLET"))
                .then()
                .statusCode(200)
                .body("best.confessionId", contains((int) loved, (int) debated));
        Knobs.rehearse("preview", Knobs.with("leastAgeSeconds", 24 * 3600))
                .then()
                .body("stayed", equalTo(1));
        Knobs.rehearse("preview", Knobs.with("cron", "0 0 12 * * ?")).then().body("nextRounds", hasSize(5));
        Knobs.rehearse("preview", Knobs.with("paused", true)).then().body("nextRounds", hasSize(0));
    }

    @Test
    void unusableSettings_areRefused() {
        for (String what : new String[] {"preview", "replay"}) {
            Knobs.rehearse(what, Knobs.with("promoted", 0))
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problems/invalid-settings"));
        }
        for (int rounds : new int[] {0, 31}) {
            Staff.admin()
                    .body(Map.of("rounds", rounds))
                    .post(Knobs.ROOT + "/replay")
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problems/invalid-limit"));
        }
    }

    @Test
    void replay_tellsWhoWouldHaveWonInstead() {
        hold(last()).then().statusCode(200);

        Knobs.rehearse("replay", null)
                .then()
                .statusCode(200)
                .body("items[0].same", equalTo(true))
                .body("items[0].winners.confessionId", contains((int) debated));
        Knobs.rehearse("replay", Knobs.with("scorer", "DIRICHLET"))
                .then()
                .body("items[0].same", equalTo(false))
                .body("items[0].winners.confessionId", contains((int) debated))
                .body("items[0].wouldWin.confessionId", contains((int) loved))
                .body("items[0].wouldWin[0].likes", equalTo(4))
                .body("items[0].wouldWin[0].confession.text", equalTo(Shelf.get(loved).text));
    }

    @Test
    void roundNow_isHeldOnce_ofThoseWhoAskAtOnce() throws Exception {
        long last = last();
        assertThat(Crowd.atOnce(3, () -> hold(last).statusCode())).containsExactlyInAnyOrder(200, 409, 409);
        hold(last).then().statusCode(409).body("type", equalTo("/problems/round-held"));
        assertThat(last()).isGreaterThan(last);
        Staff.admin()
                .get("/api/v2/admin/audit?limit=1")
                .then()
                .body("items[0].action", equalTo("round.held"))
                .body("items[0].target", equalTo("round " + last()));
        Staff.admin().body("{}").post(Knobs.ROOT + "/rounds").then().statusCode(400);
    }

    @Test
    void archive_tellsRoundsAndTheirCandidates_toEverybody() {
        hold(last()).then().statusCode(200).body("winners.confessionId", contains((int) debated));
        Visit visit = new Visit();
        long round = last();

        visit.get("/rounds?limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo((int) round))
                .body("items[0].candidates", equalTo(2))
                .body("items[0].promoted", equalTo(1))
                .body("items[0].rejected", equalTo(1))
                .body("items[0].winners[0].confession.text", equalTo(Shelf.get(debated).text));
        visit.get("/rounds/" + round)
                .then()
                .statusCode(200)
                .body("round.formula", equalTo("likes − dislikes + 3·superlikes"))
                .body("terms.scorer", equalTo("CLASSIC"))
                .body("terms.leastAgeSeconds", equalTo(12 * 3600));
        String next = visit.get("/rounds/" + round + "/candidates?limit=1")
                .then()
                .statusCode(200)
                .body("items.confessionId", contains((int) debated))
                .body("items[0].rank", equalTo(1))
                .extract()
                .path("next");
        visit.get("/rounds/" + round + "/candidates?limit=1&after=" + next)
                .then()
                .body("items.confessionId", contains((int) loved))
                .body("items[0].rank", equalTo(2))
                .body("items[0].outcome", equalTo("REJECTED"))
                .body("items[0].impressions", equalTo(9))
                .body("items[0].confession", equalTo(null))
                .body("next", equalTo(null));
        visit.get("/rounds/999999").then().statusCode(404);
        visit.get("/rounds/999999/candidates").then().statusCode(404);
        visit.get("/rounds?after=x").then().statusCode(400);
    }

    private static Response hold(long last) {
        return Staff.admin().body(Map.of("last", last)).post(Knobs.ROOT + "/rounds");
    }

    private static long last() {
        return QuarkusTransaction.requiringNew().call(() -> Round.below(Long.MAX_VALUE, 1).stream()
                .mapToLong(round -> round.id)
                .findFirst()
                .orElse(0));
    }
}
