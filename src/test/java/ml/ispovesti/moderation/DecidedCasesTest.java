package ml.ispovesti.moderation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ml.ispovesti.Visit;
import ml.ispovesti.confession.Shelf;
import ml.ispovesti.confession.Stage;
import ml.ispovesti.time.TestClock;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Moderator.Present.class)
class DecidedCasesTest {

    @Inject
    TestClock clock;

    private final Visit visit = new Visit();

    @Test
    void dismissedOne_isHiddenByWhoKnowsThatItWas() {
        long confession = put("Odbijena ");
        long id = reported(confession);
        decide(id, "hide", "DISMISSED").statusCode(409).body("type", equalTo("/problems/case-closed"));
        decide(id, "hide", "NEKAKO").statusCode(400).body("type", equalTo("/problems/invalid-decision"));
        decide(id, "dismiss", null).statusCode(200);

        decide(id, "hide", "HIDDEN").statusCode(409);
        visit.get("/confessions/" + confession).then().statusCode(200);
        decide(id, "restore", "DISMISSED").statusCode(409);
        decide(id, "hide", "DISMISSED").statusCode(200).body("decision", equalTo("HIDDEN"));
        // A browser would keep this answer for ever, and not see it when it comes back.
        visit.get("/confessions/" + confession).then().statusCode(410).header("Cache-Control", "no-store");
    }

    @Test
    void decidedCases_areReadPageByPageTheLastDecisionFirst() {
        List<Long> ids = Stream.of("Prva ", "Druga ", "Treća ")
                .map(name -> reported(put(name)))
                .toList();
        decide(ids.get(0), "hide", null, "Nije za ovde").statusCode(200);
        decide(ids.get(2), "dismiss", null).statusCode(200);
        decide(ids.get(1), "dismiss", null).statusCode(200);
        // All in the same moment: none may be left out or come twice.
        QuarkusTransaction.requiringNew().run(() -> Case.update("decidedAt = ?1 where id in ?2", clock.instant(), ids));

        String next = Moderator.get("/cases?limit=2")
                .then()
                .statusCode(200)
                .body("items.id", contains(ids.get(2).intValue(), ids.get(1).intValue()))
                .extract()
                .path("next");
        Moderator.get("/cases?limit=1&after=" + next)
                .then()
                .body("items[0].id", equalTo(ids.get(0).intValue()))
                .body("items[0].decision", equalTo("HIDDEN"))
                .body("items[0].decidedBy", equalTo("admin"))
                .body("items[0].decidedAt", notNullValue())
                .body("items[0].note", equalTo("Nije za ovde"));
        Moderator.get("/cases?after=x").then().statusCode(400);
        clock.jump(Duration.ofMinutes(1));
        decide(ids.get(0), "restore", "HIDDEN").statusCode(200);
        Moderator.get("/cases?limit=1")
                .then()
                .body("items[0].id", equalTo(ids.get(0).intValue()));
    }

    private long put(String text) {
        return Shelf.put(Stage.PUBLISHED, text + clock.instant(), clock.instant());
    }

    /** Has it reported; answers the number of the case. */
    private long reported(long confession) {
        visit.report("confessions", confession, "SPAM", null).then().statusCode(204);
        return QuarkusTransaction.requiringNew()
                .call(() -> Case.<Case>find("kind = ?1 and thingId = ?2", ThingKind.CONFESSION, confession)
                        .<Case>firstResult()
                        .id);
    }

    private static ValidatableResponse decide(long id, String decision, String instead) {
        return decide(id, decision, instead, null);
    }

    private static ValidatableResponse decide(long id, String decision, String instead, String note) {
        Map<String, String> body = new HashMap<>();
        body.put("instead", instead);
        body.put("note", note);
        return Moderator.post("/cases/" + id + "/" + decision, body).then();
    }
}
