package ml.ispovesti.arena;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import ml.ispovesti.confession.Confession;
import ml.ispovesti.confession.Cursor;
import ml.ispovesti.confession.Shelf;
import ml.ispovesti.confession.Stage;
import ml.ispovesti.time.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FairArenaTest {

    @Inject
    TestClock clock;

    private List<Long> ids;

    @BeforeEach
    void candidates() {
        Shelf.clear(Stage.ARENA);
        Shelf.clear(Stage.PENDING);
        ids = IntStream.range(0, 23).mapToObj(this::put).toList();
    }

    private long put(int i) {
        return Shelf.put(Stage.ARENA, "Ispovest broj " + i + " " + clock.instant(), clock.instant());
    }

    private static JsonPath page(String after) {
        var request = given().queryParam("limit", 5);
        return (after == null ? request : request.queryParam("after", after))
                .get("/api/v2/arena")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<Long> idsOf(JsonPath page) {
        return page.getList("items.id", Long.class);
    }

    private static List<Long> rest(JsonPath first) {
        List<Long> seen = new ArrayList<>(idsOf(first));
        for (String next = first.getString("next"); next != null; ) {
            JsonPath page = page(next);
            seen.addAll(idsOf(page));
            next = page.getString("next");
        }
        return seen;
    }

    private static void set(String change, long id) {
        QuarkusTransaction.requiringNew().run(() -> Confession.update(change + " where id = ?1", id));
    }

    @Test
    void pages_haveEachOnce() {
        assertThat(rest(page(null))).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void order_staysWhileVotesCome_andOthersComeAndGo() {
        JsonPath first = page(null);
        List<Long> met = idsOf(first);
        List<Long> others = ids.stream().filter(id -> !met.contains(id)).toList();
        set("dislikes = 90, impressions = 500", others.get(0));
        set("superlikes = 90, impressions = 500", met.get(4));
        Shelf.hide(others.get(1), clock.instant());
        Shelf.hide(met.get(4), clock.instant());
        put(99);
        clock.jump(Duration.ofMinutes(30));
        page(null);

        List<Long> seen = rest(first);

        List<Long> there = new ArrayList<>(ids);
        there.remove(others.get(1));
        assertThat(seen).containsExactlyInAnyOrderElementsOf(there);
    }

    @Test
    void order_isTheSameForAll_untilTheNextPeriod() {
        for (int i = 0; ; i++) {
            List<Long> one = rest(page(null));
            List<Long> other = rest(page(null));
            // A period may have ended between the two.
            if (one.equals(other) || i == 3) {
                assertThat(other).isEqualTo(one);
                clock.jump(Duration.ofSeconds(10));
                assertThat(rest(page(null))).isNotEqualTo(one);
                return;
            }
        }
    }

    @Test
    void seenTooLittle_comeFirst_thenTheBest() {
        ids.forEach(id -> set("dislikes = 200, impressions = 400", id));
        set("dislikes = 0, impressions = 3", ids.get(7));
        set("dislikes = 0, superlikes = 200", ids.get(11));
        long late = put(99);

        assertThat(idsOf(page(null))).startsWith(late, ids.get(7), ids.get(11));
    }

    @Test
    void lateOne_isThereAtOnce() {
        page(null);
        long late = put(99);
        assertThat(rest(page(null))).contains(late);
    }

    @Test
    void lostOrder_isDrawnAnew() {
        String made = new Cursor("fair", List.of(1L, 2L, ids.get(3), 4L)).encoded();
        assertThat(idsOf(page(made))).isNotEmpty().doesNotContain(ids.get(3)).isSubsetOf(ids);
    }

    @Test
    void madeUpPlaces_areNoErrors() {
        for (long place : new long[] {Long.MIN_VALUE, -1, 0, 22, 23, Long.MAX_VALUE}) {
            page(new Cursor("fair", List.of(Long.MAX_VALUE, -1L, -1L, place)).encoded());
        }
    }

    @Test
    void cursorOfTheOtherOrder_isRefused() {
        String next = given().get("/api/v2/arena?sort=newest").jsonPath().getString("next");
        given().queryParam("after", next)
                .get("/api/v2/arena")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-cursor"));
    }

    @Test
    void unknownOrder_isRefused() {
        given().get("/api/v2/arena?sort=best").then().statusCode(400).body("type", equalTo("/problems/invalid-sort"));
    }

    @Test
    void emptyArena_isAnEmptyPage() {
        page(null);
        Shelf.clear(Stage.ARENA);
        assertThat(idsOf(page(null))).isEmpty();
    }
}
