package ml.ispovesti.stock;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import ml.ispovesti.confession.Confession;
import ml.ispovesti.confession.Shelf;
import ml.ispovesti.confession.Stage;
import ml.ispovesti.staff.Staff;
import ml.ispovesti.time.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class StockResourceTest {

    @Inject
    TestClock clock;

    private long first;
    private long second;
    private long third;

    @BeforeEach
    void threeWait() {
        Waiting.none(clock.instant());
        first = Waiting.put("Čekam u redu.", clock.instant().minusSeconds(3));
        second = Waiting.put("I ja čekam, 100% sam siguran.", clock.instant().minusSeconds(2));
        third = Waiting.put("Ja sam treća.", clock.instant().minusSeconds(1));
    }

    @Test
    void list_goesOnPageByPage_inTheOrder() {
        String next = Waiting.list("?limit=2")
                .then()
                .statusCode(200)
                .body("items.id", contains((int) first, (int) second))
                .body("items[0].text", equalTo("Čekam u redu."))
                .body("items[0].origin", equalTo("IMPORT"))
                .body("total", equalTo(3))
                .body("largestFile", equalTo(4 * 1024 * 1024))
                .extract()
                .path("next");
        Waiting.list("?limit=2&after=" + next)
                .then()
                .body("items.id", contains((int) third))
                .body("next", nullValue());
    }

    @Test
    void search_findsAPart_smallOrCapital_andTakesSignsAsTheyAre() {
        Waiting.list("?q=ČEKAM").then().body("items.id", contains((int) first, (int) second));
        Waiting.list("?q=100% sam").then().body("items", hasSize(1)).body("total", equalTo(1));
        Waiting.list("?q=10_%").then().body("items", empty()).body("total", equalTo(0));
        Waiting.list("?q=" + "a".repeat(101)).then().statusCode(400).body("type", equalTo("/problems/invalid-search"));
    }

    @Test
    void moved_isWhereItWasMovedTo_andInTheLog() {
        Waiting.move(third, Map.of("to", "FIRST")).then().statusCode(204);
        assertThat(Waiting.order()).containsExactly(third, first, second);
        Waiting.lastDeed()
                .then()
                .body("items[0].action", equalTo("pending.move"))
                .body("items[0].target", equalTo("confession " + third))
                .body("items[0].detail", equalTo("first"));

        Waiting.move(third, Map.of("to", "LAST")).then().statusCode(204);
        assertThat(Waiting.order()).containsExactly(first, second, third);

        Waiting.move(third, Map.of("to", "BEFORE", "other", second)).then().statusCode(204);
        assertThat(Waiting.order()).containsExactly(first, third, second);
    }

    @Test
    void movedToWhereItIs_staysThere() {
        for (Map<String, ?> same : List.of(Map.of("to", "FIRST"), Map.of("to", "BEFORE", "other", first))) {
            Waiting.move(first, same).then().statusCode(204);
        }
        Waiting.move(third, Map.of("to", "LAST")).then().statusCode(204);
        assertThat(Waiting.order()).containsExactly(first, second, third);
    }

    @Test
    void whoComesLater_isAfterTheOneThatWasMovedLast() {
        Waiting.move(first, Map.of("to", "LAST")).then().statusCode(204);
        clock.jump(Duration.ofSeconds(1));
        long late = Waiting.put("Stižem.", clock.instant());
        assertThat(Waiting.order()).containsExactly(second, third, first, late);
    }

    @Test
    void arena_takesThemInTheOrder() {
        Waiting.move(third, Map.of("to", "FIRST")).then().statusCode(204);
        QuarkusTransaction.requiringNew().run(() -> {
            int there = (int) Confession.count(Stage.ARENA);
            assertThat(Confession.fillArena(there + 2, clock.instant())).isEqualTo(2);
        });
        assertThat(Waiting.order()).containsExactly(second);
        assertThat(Shelf.get(third).stage).isEqualTo(Stage.ARENA);
    }

    @Test
    void whatWentToTheArena_isNotMoved() {
        long candidate = Shelf.put(Stage.ARENA, "Tu sam.", clock.instant());
        for (Map<String, ?> place :
                List.of(Map.of("to", "FIRST"), Map.of("to", "LAST"), Map.of("to", "BEFORE", "other", first))) {
            Waiting.move(candidate, place).then().statusCode(409).body("type", equalTo("/problems/not-pending"));
            Waiting.move(999_999_999, place).then().statusCode(404);
        }
        Waiting.move(first, Map.of("to", "BEFORE", "other", candidate)).then().statusCode(409);
        Waiting.move(first, Map.of("to", "BEFORE", "other", 999_999_999)).then().statusCode(404);
        assertThat(Waiting.order()).containsExactly(first, second, third);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "{\"to\":\"BEFORE\"}",
                "{\"to\":\"FIRST\",\"other\":1}",
                "{\"to\":\"UP\"}",
                "[]"
            })
    void noPlace_isRefused(String body) {
        Staff.admin()
                .body(body)
                .put(StockResource.PATH + "/" + third + "/place")
                .then()
                .statusCode(400);
        assertThat(Waiting.order()).containsExactly(first, second, third);
    }

    @Test
    void deleted_areGone_andTheOthersAreTold() {
        long candidate = Shelf.put(Stage.ARENA, "Otišla sam.", clock.instant());
        Waiting.delete(List.of(first, candidate, third, 999_999_999, first))
                .then()
                .statusCode(200)
                .body("deleted", contains((int) first, (int) third))
                .body("left.id", contains((int) candidate, 999_999_999))
                .body("left[0].stage", equalTo("ARENA"))
                .body("left[1].stage", nullValue());
        assertThat(Waiting.order()).containsExactly(second);
        assertThat(Shelf.get(candidate)).isNotNull();
        Waiting.lastDeed()
                .then()
                .body("items[0].action", equalTo("pending.delete"))
                .body("items[0].target", equalTo("2 confessions"))
                .body("items[0].detail", equalTo(first + ", " + third));

        Waiting.delete(List.of(second)).then().statusCode(200);
        Waiting.lastDeed()
                .then()
                .body("items[0].target", equalTo("confession " + second))
                .body("items[0].detail", equalTo("I ja čekam, 100% sam siguran."));
        Waiting.list("").then().body("items", empty()).body("total", equalTo(0));
    }

    @Test
    void badLists_areRefused() {
        Waiting.delete(List.of()).then().statusCode(400).body("type", equalTo("/problems/invalid-ids"));
        Waiting.delete(Collections.nCopies(51, first)).then().statusCode(400);
        Waiting.delete(Collections.singletonList(null)).then().statusCode(400);
        assertThat(Waiting.total()).isEqualTo(3);
    }

    @Test
    void othersThanAdministrators_areRefused() {
        given().get(StockResource.PATH).then().statusCode(401);
        given().contentType("text/plain")
                .body("Ušunjala se.")
                .post(StockResource.PATH + "/import")
                .then()
                .statusCode(401);
        given().contentType("application/json")
                .body(Map.of("ids", List.of(first)))
                .post(StockResource.PATH + "/deletion")
                .then()
                .statusCode(401);
        assertThat(Waiting.total()).isEqualTo(3);
    }
}
