package ml.ispovesti.arena;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import ml.ispovesti.Crowd;
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
class ImpressionsTest {

    @Inject
    TestClock clock;

    @Inject
    Promotion promotion;

    private final Visit visit = new Visit();
    private long one;
    private long other;

    @BeforeEach
    void candidates() {
        Shelf.clear(Stage.ARENA);
        Shelf.clear(Stage.PENDING);
        one = Shelf.put(Stage.ARENA, "Prva " + clock.instant(), clock.instant());
        other = Shelf.put(Stage.ARENA, "Druga " + clock.instant(), clock.instant());
        visit.vote("arena", other, "LIKE").then().statusCode(200);
    }

    private static Response saw(RequestSpecification request, Object... ids) {
        return request.contentType("application/json")
                .body("{\"ids\":" + List.of(ids) + "}")
                .post("/api/v2/arena/impressions");
    }

    private static long impressions(long id) {
        return Shelf.get(id).impressions;
    }

    private static long pairs(long id) {
        return QuarkusTransaction.requiringNew().call(() -> ((Number) Panache.getEntityManager()
                        .createNativeQuery("select count(*) from impression where confession_id = " + id)
                        .getSingleResult())
                .longValue());
    }

    @Test
    void candidate_countsOnceAVisitor() {
        saw(visit.request(), one, one).then().statusCode(204);
        saw(visit.request(), one, other).then().statusCode(204);
        assertThat(impressions(one)).isEqualTo(1);
        assertThat(impressions(other)).isEqualTo(1);

        Visit another = new Visit();
        another.vote("arena", other, "LIKE");
        saw(another.request(), one).then().statusCode(204);
        assertThat(impressions(one)).isEqualTo(2);
    }

    @Test
    void reading_countsNothing() {
        visit.get("/arena");
        visit.get("/arena/" + one);
        assertThat(impressions(one)).isZero();
    }

    @Test
    void stranger_countsNothing_andGetsNoCookie() {
        Response answer = saw(given(), one);
        answer.then().statusCode(204);
        assertThat(answer.getCookies()).isEmpty();
        assertThat(impressions(one)).isZero();
    }

    @Test
    void whatIsNotInTheArena_isPassedOver() {
        long listed = Shelf.put(Stage.PUBLISHED, "Pobednica " + clock.instant(), clock.instant());
        long hidden = Shelf.put(Stage.ARENA, "Sakrivena " + clock.instant(), clock.instant());
        Shelf.hide(hidden, clock.instant());

        saw(visit.request(), listed, hidden, 999_999_999, -1, one).then().statusCode(204);

        assertThat(List.of(impressions(listed), impressions(hidden), impressions(one)))
                .containsExactly(0L, 0L, 1L);
        saw(visit.request(), listed).then().statusCode(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"ids\":[]}", "{\"ids\":[null]}", "{\"ids\":null}", "{}", "null", ""})
    void badList_isRefused(String body) {
        visit.request()
                .contentType("application/json")
                .body(body)
                .post("/api/v2/arena/impressions")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-ids"));
    }

    @Test
    void longList_isRefused_andCountsNothing() {
        saw(visit.request(), Collections.nCopies(51, one).toArray())
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-ids"));
        assertThat(impressions(one)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"ids\":[\"x\"]}", "{\"ids\":[99999999999999999999]}", "{\"ids\":7}"})
    void whatAreNoNumbers_isRefused(String body) {
        visit.request()
                .contentType("application/json")
                .body(body)
                .post("/api/v2/arena/impressions")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/malformed-json"));
    }

    /** In opposite orders and beside votes, so that they would wait for each other if their locks had no order. */
    @Test
    void atOnce_countsExactly() throws Exception {
        List<Visit> crowd = IntStream.range(0, 10).mapToObj(i -> new Visit()).toList();
        crowd.forEach(each -> each.vote("arena", other, "LIKE"));
        List<Callable<Integer>> calls = IntStream.range(0, 60)
                .<Callable<Integer>>mapToObj(i -> () -> {
                    Visit viewer = crowd.get(i % 10);
                    return switch (i / 10) {
                        case 0, 3 -> saw(viewer.request(), one, other).statusCode();
                        case 1, 4 -> saw(viewer.request(), other, one).statusCode();
                        default -> viewer.vote("arena", one, "LIKE").statusCode() + 4;
                    };
                })
                .toList();

        assertThat(Crowd.atOnce(8, calls)).containsOnly(204);
        assertThat(impressions(one)).isEqualTo(10);
        assertThat(impressions(other)).isEqualTo(10);
    }

    @Test
    void round_forgetsWhoSawThoseThatLeave_andKeepsTheTotals() {
        saw(visit.request(), one, other).then().statusCode(204);
        clock.jump(Duration.ofDays(1));
        long young = Shelf.put(Stage.ARENA, "Mlada " + clock.instant(), clock.instant());
        saw(visit.request(), young).then().statusCode(204);

        promotion.holdNow("proba");

        assertThat(List.of(pairs(one), pairs(other), pairs(young))).containsExactly(0L, 0L, 1L);
        assertThat(List.of(impressions(one), impressions(other), impressions(young)))
                .containsExactly(1L, 1L, 1L);
    }

    @Test
    void export_namesWhatOneSaw() {
        saw(visit.request(), one, other).then().statusCode(204);
        visit.get("/me/export").then().statusCode(200).body("impressions", contains((int) other, (int) one));
    }

    @Test
    void forgottenVisitor_leavesTheTotals() {
        saw(visit.request(), one).then().statusCode(204);
        visit.delete("/me").then().statusCode(204);
        assertThat(pairs(one)).isZero();
        assertThat(impressions(one)).isEqualTo(1);
    }
}
