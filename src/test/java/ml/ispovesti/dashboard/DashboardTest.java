package ml.ispovesti.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ml.ispovesti.Crowd;
import ml.ispovesti.Visit;
import ml.ispovesti.confession.Shelf;
import ml.ispovesti.confession.Stage;
import ml.ispovesti.generation.Generators;
import ml.ispovesti.generator.QueueMessages.Presence;
import ml.ispovesti.promotion.Promotion;
import ml.ispovesti.staff.Staff;
import ml.ispovesti.tally.Counted;
import ml.ispovesti.tally.Tally;
import ml.ispovesti.time.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DashboardTest {

    @Inject
    TestClock clock;

    @Inject
    Promotion promotion;

    @Inject
    Sampler sampler;

    @Inject
    Tally tally;

    @Inject
    Generators generators;

    private final Visit visit = new Visit();

    /** Each test has a day of its own. */
    @BeforeEach
    void tomorrow() {
        clock.jumpToMorning();
    }

    @Test
    void whatVisitorsDo_isCounted() {
        long candidate = visit.published("Kad sam bila mala", "Ja");
        long listed = Shelf.put(Stage.PUBLISHED, "Na glavnoj " + clock.instant(), clock.instant());
        visit.vote("arena", candidate, "LIKE");
        visit.vote("arena", candidate, "LIKE");
        new Visit().vote("confessions", listed, "DISLIKE");
        visit.commented(listed, "Bravo");
        visit.report("confessions", listed, "SPAM", null).then().statusCode(204);

        assertThat(thisHour())
                .isEqualTo(Map.of(
                        "asked",
                        1,
                        "done",
                        1,
                        "publications",
                        1,
                        "likes",
                        1,
                        "dislikes",
                        1,
                        "comments",
                        1,
                        "reports",
                        1));
        assertThat(today()).isEqualTo(thisHour());
    }

    @Test
    void whatIsForgottenOrDeleted_stillHappened() {
        long listed = Shelf.put(Stage.PUBLISHED, "Na glavnoj " + clock.instant(), clock.instant());
        visit.vote("confessions", listed, "LIKE");
        long comment = visit.commented(listed, "Kajem se");
        visit.delete("/comments/" + comment).then().statusCode(204);
        visit.delete("/me/drafts/" + visit.written("Obrisaću je")).then().statusCode(204);
        clock.jump(Duration.ofHours(2));
        visit.written("Zaboravite me");
        visit.delete("/me").then().statusCode(204);

        assertThat(thisHour()).isEqualTo(Map.of("asked", 1, "done", 1));
        assertThat(today()).isEqualTo(Map.of("asked", 2, "done", 2, "likes", 1, "comments", 1));
    }

    @Test
    void voteThatIsChangedLater_countsWhereItWasChanged() {
        long listed = Shelf.put(Stage.PUBLISHED, "Na glavnoj " + clock.instant(), clock.instant());
        visit.vote("confessions", listed, "LIKE");
        new Visit().vote("confessions", listed, "LIKE");
        clock.jump(Duration.ofHours(2));
        visit.vote("confessions", listed, "DISLIKE");
        assertThat(thisHour()).isEqualTo(Map.of("dislikes", 1));
        assertThat(today()).isEqualTo(Map.of("likes", 1, "dislikes", 1));

        visit.takeBack("confessions", listed);
        assertThat(today()).isEqualTo(Map.of("likes", 1));
    }

    @Test
    void whatIsRefused_didNotHappen() {
        long listed = Shelf.put(Stage.PUBLISHED, "Na glavnoj " + clock.instant(), clock.instant());
        visit.commented(listed, "Jednom");
        visit.comment(listed, "Jednom").then().statusCode(409);
        for (int status : new int[] {200, 409}) {
            long candidate = Shelf.put(Stage.ARENA, status + " " + clock.instant(), clock.instant());
            visit.vote("arena", candidate, "SUPERLIKE").then().statusCode(status);
        }

        assertThat(thisHour()).isEqualTo(Map.of("comments", 1, "superlikes", 1));
    }

    @Test
    void rounds_areCountedWithWhoWasInThem() {
        Shelf.clear(Stage.ARENA);
        Shelf.clear(Stage.PENDING);
        for (int i = 0; i < 3; i++) {
            Shelf.put(
                    Stage.ARENA,
                    i + " u areni " + clock.instant(),
                    clock.instant().minus(Duration.ofDays(2)));
        }
        long best = Shelf.put(Stage.ARENA, "Najbolja " + clock.instant(), clock.instant());
        visit.vote("arena", best, "LIKE");
        assertThat(promotion.holdNow("admin")).isPresent();

        assertThat(thisHour())
                .containsEntry("rounds", 1)
                .containsEntry("candidates", 4)
                .containsEntry("promoted", 1);
    }

    @Test
    void days_haveNoGap() {
        get("").statusCode(200)
                .body("step", equalTo("DAY"))
                .body("zone", equalTo("Europe/Belgrade"))
                .body("points", hasSize(30))
                .body("points[29].asked", equalTo(0));
        get("?days=1").body("step", equalTo("HOUR")).body("points", hasSize(24));
        get("?days=90").body("points", hasSize(90));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "91", "x"})
    void otherDays_areRefused(String days) {
        get("?days=" + days)
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-period"))
                .body("detail", equalTo("Ask for 1 to 90 `days`."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/now"})
    void others_areRefused(String path) {
        RestAssured.get("/api/v2/admin/dashboard" + path).then().statusCode(401);
        Staff.moderator().get("/api/v2/admin/dashboard" + path).then().statusCode(403);
    }

    @Test
    void queueAndGenerators_areNotedDownOnce_howeverManyLook() throws Exception {
        visit.written("Nacrt");
        awaitGenerator();
        Crowd.atOnce(4, () -> {
            sampler.look();
            return 0;
        });
        sampler.look();

        assertThat(samplesOfToday()).isEqualTo(1);
        get("?days=1")
                .body("points[23].load.generators", equalTo(1.0f))
                .body("points[23].load.fewestGenerators", equalTo(1))
                .body("points[23].load.waiting", equalTo(0.0f))
                .body("points[23].load.tokensPerSecond", greaterThan(0.0f))
                .body("points[22].load", nullValue());
        clock.jump(Duration.ofMinutes(5));
        sampler.look();
        assertThat(samplesOfToday()).isEqualTo(2);
    }

    @Test
    void present_isTold() {
        Shelf.clear(Stage.PENDING);
        Shelf.put(Stage.PENDING, "Čeka " + clock.instant(), clock.instant());
        visit.written("Nacrt");
        awaitGenerator();
        sampler.look();

        get("/now")
                .statusCode(200)
                .body("waiting", equalTo(0))
                .body("longestWaitSeconds", equalTo(0))
                .body("waitTo", greaterThan(0))
                .body("generators", hasSize(1))
                .body("generators[0].state", equalTo("READY"))
                .body("generators[0].slots", equalTo(4))
                .body("model", equalTo("ispovest-mini"))
                .body("arenaSize", equalTo(10))
                .body("drafts", greaterThan(0))
                .body("draftsAt", notNullValue())
                .body("nextRoundAt", equalTo("2098-12-31T23:00:00Z"))
                .body("paused", equalTo(false))
                .body("databaseBytes", greaterThan(100_000))
                .body("freeBytes", notNullValue());
    }

    @Test
    void oldNumbers_areForgotten() {
        sampler.look();
        visit.written(null);
        Instant old = clock.instant().minus(Duration.ofDays(401));
        QuarkusTransaction.requiringNew().run(() -> {
            tally.count(Counted.LIKE, old);
            SiteSample sample = new SiteSample();
            sample.at = old.toEpochMilli();
            sample.add();
        });
        String older = " <= " + old.toEpochMilli();
        assertThat(rows("select count(*) from tally where hour" + older)).isPositive();
        assertThat(rows("select count(*) from site_sample s where s.at" + older))
                .isPositive();

        sampler.forgetOld();

        assertThat(rows("select count(*) from tally where hour" + older)).isZero();
        assertThat(rows("select count(*) from site_sample s where s.at" + older))
                .isZero();
        assertThat(samplesOfToday()).isEqualTo(1);
        assertThat(thisHour()).containsEntry("done", 1);
    }

    /** It was silent while the clock jumped; what the schedule may have seen meanwhile is let go. */
    private void awaitGenerator() {
        await().until(() -> generators.awake().stream().anyMatch(Presence::ready));
        QuarkusTransaction.requiringNew().run(() -> SiteSample.deleteAll());
    }

    private long samplesOfToday() {
        return rows("select count(*) from site_sample s where s.at > "
                + clock.instant().minus(Duration.ofHours(3)).toEpochMilli());
    }

    private static long rows(String query) {
        return QuarkusTransaction.requiringNew().call(() -> ((Number)
                        SiteSample.getEntityManager().createNativeQuery(query).getSingleResult())
                .longValue());
    }

    /** @param path what comes after the address of the dashboard */
    private static ValidatableResponse get(String path) {
        return Staff.admin().get("/api/v2/admin/dashboard" + path).then();
    }

    private static Map<String, Integer> thisHour() {
        return counts(1);
    }

    private static Map<String, Integer> today() {
        return counts(7);
    }

    /** What there was of anything, in the newest hour or day. */
    private static Map<String, Integer> counts(int days) {
        List<Map<String, Object>> points =
                get("?days=" + days).statusCode(200).extract().path("points");
        Map<String, Integer> counts = new LinkedHashMap<>();
        points.get(points.size() - 1).forEach((name, value) -> {
            if (value instanceof Integer number && number != 0) {
                counts.put(name, number);
            }
        });
        return counts;
    }
}
