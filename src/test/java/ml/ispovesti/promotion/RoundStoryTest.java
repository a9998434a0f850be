package ml.ispovesti.promotion;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import ml.ispovesti.Visit;
import ml.ispovesti.confession.Shelf;
import ml.ispovesti.confession.Stage;
import ml.ispovesti.time.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RoundStoryTest {

    @Inject
    Promotion promotion;

    @Inject
    TestClock clock;

    private final Visit visit = new Visit();
    private Instant old;

    @BeforeEach
    void emptyArena() {
        Shelf.clear(Stage.ARENA);
        Shelf.clear(Stage.PENDING);
        clock.jump(Duration.ofMinutes(1));
        old = clock.instant().minus(Duration.ofHours(13));
    }

    @Test
    void winner_tellsItsRound() {
        long winner = candidate("Pobednica", old);
        long second = candidate("Druga", old);
        long third = candidate("Treća", old);
        long young = candidate("Mlada", clock.instant());
        visit.vote("arena", winner, "SUPERLIKE");
        visit.vote("arena", second, "LIKE");
        visit.vote("arena", third, "DISLIKE");
        Instant due = clock.instant().minusSeconds(5);
        promotion.holdRound(due);
        // What comes afterwards is no part of it.
        visit.vote("confessions", winner, "DISLIKE");

        visit.get("/confessions/" + winner + "/round")
                .then()
                .statusCode(200)
                .body("dueAt", equalTo(due.toString()))
                .body("heldAt", startsWith("20"))
                .body("rule", equalTo("classic"))
                .body("formula", equalTo("likes − dislikes + 3·superlikes"))
                .body("leastAgeSeconds", equalTo(12 * 3600))
                .body("candidates", equalTo(4))
                .body("promoted", equalTo(1))
                .body("rejected", equalTo(2))
                .body("stayed", equalTo(1))
                .body("likes", equalTo(0))
                .body("dislikes", equalTo(0))
                .body("superlikes", equalTo(1))
                .body("score", equalTo(3.0f))
                .body("rank", equalTo(1))
                .body("outcome", equalTo("PROMOTED"));
        visit.get("/arena/" + third + "/round")
                .then()
                .statusCode(200)
                .body("rank", equalTo(4))
                .body("dislikes", equalTo(1))
                .body("score", equalTo(-1.0f))
                .body("outcome", equalTo("REJECTED"));
        visit.get("/arena/" + young + "/round").then().body("outcome", equalTo("STAYED"));
    }

    @Test
    void severalRounds_theLastOneIsTold() {
        long patient = candidate("Strpljiva", clock.instant());
        promotion.holdNow("proba");
        clock.jump(Duration.ofHours(1));
        visit.vote("arena", patient, "LIKE");
        promotion.holdNow("proba");

        visit.get("/confessions/" + patient + "/round")
                .then()
                .body("outcome", equalTo("PROMOTED"))
                .body("likes", equalTo(1))
                .body("candidates", equalTo(1));
    }

    @Test
    void noRound_isSaid() {
        long imported = Shelf.put(Stage.PUBLISHED, "Bez runde " + clock.instant(), old);
        long waiting = candidate("Čeka", clock.instant());

        visit.get("/confessions/" + imported + "/round")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/no-round"));
        visit.get("/arena/" + waiting + "/round").then().statusCode(404).body("type", equalTo("/problems/no-round"));
        for (String path : new String[] {"/confessions/" + waiting, "/confessions/999999999", "/arena/999999999"}) {
            visit.get(path + "/round").then().statusCode(404).body("type", equalTo("/problems/not-found"));
        }
    }

    @Test
    void promoted_isFoundBySearch() {
        long winner = candidate("Neobičan patuljak", old);
        visit.vote("arena", winner, "LIKE");
        visit.get("/confessions?q=neobican patuljak").then().body("items.size()", equalTo(0));
        promotion.holdNow("proba");

        visit.get("/confessions?q=neobican patuljak").then().body("items.id", hasItem((int) winner));
    }

    private long candidate(String text, Instant enteredAt) {
        return Shelf.put(Stage.ARENA, text + " " + clock.instant(), enteredAt);
    }
}
