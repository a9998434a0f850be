package ml.ispovesti.me;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import ml.ispovesti.Crowd;
import ml.ispovesti.Visit;
import ml.ispovesti.confession.Shelf;
import ml.ispovesti.confession.Stage;
import ml.ispovesti.time.TestClock;
import ml.ispovesti.visitor.VisitorId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ForgettingTest {

    @Inject
    TestClock clock;

    @Inject
    Forgetting forgetting;

    private final Visit visit = new Visit();
    private String cookie;
    private long listed;

    @BeforeEach
    void visitor() {
        cookie = visit.request().get("/api/v2/me").getCookie("visitor");
        listed = Shelf.put(Stage.PUBLISHED, "Na glavnoj " + clock.instant(), clock.instant());
    }

    @Test
    void everythingOfOnes_isGoneOrNobodys() {
        long published = visit.published("Ostaje", "Ja");
        clock.jump(Duration.ofSeconds(30));
        long draft = visit.written("Nestaje");
        visit.vote("arena", published, "SUPERLIKE");
        visit.vote("confessions", listed, "LIKE");
        long comment = visit.commented(listed, "Ostaje i ovo");
        visit.vote("comments", comment, "LIKE");

        visit.delete("/me")
                .then()
                .statusCode(204)
                .cookie("visitor", equalTo(""))
                .header("Set-Cookie", containsString("Max-Age=0"));

        assertNothingLeadsTo(cookie);
        visit.get("/arena/" + published).then().body("superlikes", equalTo(1)).body("pseudonym", equalTo("Ja"));
        visit.get("/confessions/" + listed).then().body("likes", equalTo(1)).body("comments", equalTo(1));
        given().get("/api/v2/confessions/" + listed + "/comments")
                .then()
                .body("items[0].text", equalTo("Ostaje i ovo"))
                .body("items[0].likes", equalTo(1));
        assertThat(number("select count(*) from generation where id = " + draft))
                .isZero();
        assertThat(number("select count(*) from reaction where confession_id in (" + published + ", " + listed
                        + ") and reacted_at % 86400000 = 0 and superlike_day is null"))
                .isEqualTo(2);
    }

    @Test
    void oldCookie_isAStrangers() {
        visit.vote("confessions", listed, "LIKE");
        visit.delete("/me").then().statusCode(204);

        given().cookie("visitor", cookie).delete("/api/v2/me").then().statusCode(204);
        given().cookie("visitor", cookie)
                .get("/api/v2/me/votes")
                .then()
                .statusCode(200)
                .body("items", empty());
        given().cookie("visitor", cookie).get("/api/v2/me/export").then().statusCode(404);
        Response vote = given().cookie("visitor", cookie)
                .contentType("application/json")
                .body("{\"reaction\":\"LIKE\"}")
                .put("/api/v2/confessions/" + listed + "/reaction");
        vote.then().statusCode(200).body("likes", equalTo(2));
        assertThat(vote.getCookie("visitor")).isNotNull().isNotEqualTo(cookie);
        assertNothingLeadsTo(cookie);
    }

    @Test
    void nobody_canBeForgottenToo() {
        given().delete("/api/v2/me").then().statusCode(204);
        Visit quiet = new Visit();
        quiet.get("/me");
        quiet.delete("/me").then().statusCode(204);
        quiet.delete("/me").then().statusCode(204);
    }

    @Test
    void othersKeepTheirs() {
        Visit other = new Visit();
        other.vote("confessions", listed, "DISLIKE");
        long draft = other.written("Moja");
        visit.vote("confessions", listed, "LIKE");

        visit.delete("/me").then().statusCode(204);

        other.get("/me/reactions?stage=list&ids=" + listed).then().body("items[0].reaction", equalTo("DISLIKE"));
        other.get("/me").then().body("generation.id", equalTo((int) draft));
    }

    @Test
    void whatIsBeingWritten_isCancelledAndGone() {
        IntStream.range(0, 30).forEach(i -> new Visit().generate("Sused").then().statusCode(202));
        long id = visit.generate("Ne piši više")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath()
                .getLong("id");
        CompletableFuture<String> stream = CompletableFuture.supplyAsync(() -> given().cookie("visitor", cookie)
                .get("/api/v2/generations/" + id + "/events")
                .asString());

        visit.delete("/me").then().statusCode(204);

        stream.join();
        assertThat(number("select count(*) from generation where id = " + id)).isZero();
        given().cookie("visitor", cookie)
                .get("/api/v2/generations/" + id)
                .then()
                .statusCode(404);
        awaitIdle();
        assertNothingLeadsTo(cookie);
        new Visit().written("Druga piše dalje");
    }

    @Test
    void textThatIsFinishedMeanwhile_bringsNobodyBack() throws Exception {
        for (int i = 0; i < 10; i++) {
            Visit author = new Visit();
            String own = author.request().get("/api/v2/me").getCookie("visitor");
            author.generate("Brza").then().statusCode(202);
            author.delete("/me").then().statusCode(204);
            assertNothingLeadsTo(own);
        }
        awaitIdle();
        assertThat(number("select count(*) from generation where origin = 'VISITOR' and prefix = 'Brza'"))
                .isZero();
    }

    @Test
    void whatComesMeanwhile_neitherFailsNorBringsTheVisitorBack() throws Exception {
        List<Callable<Integer>> calls = new ArrayList<>();
        List<Long> ids = IntStream.range(0, 24)
                .mapToObj(i -> Shelf.put(Stage.PUBLISHED, "Meta " + i + clock.instant(), clock.instant()))
                .toList();
        for (int i = 0; i < 24; i++) {
            long id = ids.get(i);
            calls.add(
                    i == 8 || i == 16
                            ? () -> given().cookie("visitor", cookie)
                                    .delete("/api/v2/me")
                                    .statusCode()
                            : () -> given().cookie("visitor", cookie)
                                    .contentType("application/json")
                                    .body("{\"reaction\":\"LIKE\"}")
                                    .put("/api/v2/confessions/" + id + "/reaction")
                                    .statusCode());
        }
        assertThat(Crowd.atOnce(8, calls)).isSubsetOf(200, 204);

        assertNothingLeadsTo(cookie);
        assertThat(number("select count(*) from reaction r join confession c on c.id = r.confession_id"
                        + " where c.likes = 1 and c.text like 'Meta %'"))
                .isEqualTo(22);
    }

    /** The vote's visitor was recognised before, and is forgotten by the time its row is needed. */
    @Test
    void voteThatWaitsForTheForgetting_isAStrangers() {
        visit.vote("confessions", listed, "LIKE");
        CompletableFuture<Response> vote = QuarkusTransaction.requiringNew().call(() -> {
            forgetting.forget(new VisitorId(cookie.substring(0, 32)));
            return CompletableFuture.supplyAsync(() -> visit.vote("confessions", listed, "DISLIKE"));
        });

        vote.join().then().statusCode(200).body("likes", equalTo(1)).body("dislikes", equalTo(1));
        assertNothingLeadsTo(cookie);
    }

    @Test
    void forgettingThatFails_hasNotHappened() {
        long draft = visit.written("Ostaje kod mene");
        QuarkusTransaction.begin();
        forgetting.forget(new VisitorId(cookie.substring(0, 32)));
        QuarkusTransaction.rollback();

        visit.get("/me").then().body("generation.id", equalTo((int) draft));
    }

    private static void assertNothingLeadsTo(String cookie) {
        String id = cookie.substring(0, 32);
        assertThat(number("select count(*) from visitor where id = '" + id + "'"))
                .isZero();
        for (String table : List.of("generation", "reaction", "comment", "comment_reaction", "impression")) {
            assertThat(number("select count(*) from " + table + " where visitor_id = '" + id + "'"))
                    .as(table)
                    .isZero();
        }
    }

    private static void awaitIdle() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> number("select count(*) from generation where status in ('QUEUED', 'RUNNING')") == 0);
    }

    private static long number(String query) {
        return QuarkusTransaction.requiringNew().call(() -> ((Number)
                        Panache.getEntityManager().createNativeQuery(query).getSingleResult())
                .longValue());
    }
}
