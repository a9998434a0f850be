package ml.ispovesti.published;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import ml.ispovesti.Visit;
import ml.ispovesti.confession.Confession;
import ml.ispovesti.confession.Shelf;
import ml.ispovesti.confession.Stage;
import ml.ispovesti.promotion.Promotion;
import ml.ispovesti.time.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What moderators hid is there for nobody. */
@QuarkusTest
class HiddenTest {

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
    void onTheMainList_itIsRefusedAsHidden() {
        long id = hidden(Stage.PUBLISHED);

        for (String list : List.of("", "?sort=top", "?sort=top&within=day", "?sort=hot", "?q=sakrivena")) {
            given().get("/api/v2/confessions" + list).then().statusCode(200).body("items.id", not(hasItem((int) id)));
        }
        given().get("/api/v2/confessions/" + id + "/round").then().statusCode(410);
        given().get("/api/v2/confessions/" + id)
                .then()
                .statusCode(410)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/hidden"));
        visit.vote("confessions", id, "LIKE").then().statusCode(410).body("type", equalTo("/problems/hidden"));
        visit.takeBack("confessions", id).then().statusCode(410);
        visit.comment(id, "A gde je?").then().statusCode(410).body("type", equalTo("/problems/hidden"));
        given().get("/api/v2/confessions/" + id + "/comments").then().statusCode(410);
    }

    @Test
    void inTheArena_itIsRefusedAndInNoRound() {
        long id = hidden(Stage.ARENA);
        long winner = Shelf.put(Stage.ARENA, "Vidljiva " + clock.instant(), old());

        given().get("/api/v2/arena").then().body("items.id", not(hasItem((int) id)));
        given().get("/api/v2/arena/" + id).then().statusCode(410).body("type", equalTo("/problems/hidden"));
        visit.vote("arena", id, "LIKE").then().statusCode(410).body("type", equalTo("/problems/hidden"));
        given().get("/api/v2/promotion").then().body("candidates", equalTo(1));
        visit.vote("arena", winner, "LIKE");
        assertThat(promotion.holdNow("proba")).contains(new Promotion.Summary(1, 0, 0, 0, List.of(winner)));
        assertThat(Shelf.get(id).stage).isEqualTo(Stage.ARENA);
    }

    @Test
    void whatIsPending_doesNotComeIntoTheArena() {
        hidden(Stage.PENDING);
        long visible = Shelf.put(Stage.PENDING, "Vidljiva " + clock.instant(), clock.instant());

        int moved = QuarkusTransaction.requiringNew().call(() -> Confession.fillArena(10, clock.instant()));

        assertThat(moved).isEqualTo(1);
        assertThat(Shelf.get(visible).stage).isEqualTo(Stage.ARENA);
    }

    private long hidden(Stage stage) {
        long id = Shelf.put(stage, "Sakrivena " + clock.instant(), old());
        Shelf.hide(id, clock.instant());
        return id;
    }

    private Instant old() {
        return clock.instant().minus(Duration.ofHours(13));
    }
}
