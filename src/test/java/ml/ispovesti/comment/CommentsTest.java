package ml.ispovesti.comment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import ml.ispovesti.Crowd;
import ml.ispovesti.Visit;
import ml.ispovesti.confession.Confession;
import ml.ispovesti.confession.Shelf;
import ml.ispovesti.confession.Stage;
import ml.ispovesti.reaction.ReactionKind;
import ml.ispovesti.time.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CommentsTest {

    @Inject
    TestClock clock;

    @Inject
    ModeratedComments moderated;

    private final Visit visit = new Visit();
    private long confession;

    @BeforeEach
    void confession() {
        confession = Shelf.put(Stage.PUBLISHED, "Za komentare " + clock.instant(), clock.instant());
    }

    @Test
    void comment_isThereForEverybody() {
        visit.comment(confession, "  I ja sam\n\n\n to   uradio. ", " Neko ")
                .then()
                .statusCode(201)
                .body("id", notNullValue())
                .body("confessionId", equalTo((int) confession))
                .body("text", equalTo("I ja sam\n\nto uradio."))
                .body("pseudonym", equalTo("Neko"))
                .body("likes", equalTo(0));

        given().get(address())
                .then()
                .statusCode(200)
                .body("items.text", contains("I ja sam\n\nto uradio."))
                .body("next", nullValue());
        visit.get("/confessions/" + confession).then().body("comments", equalTo(1));
        visit.get("/me").then().body("nextCommentAt", notNullValue());
        countersEqualRows(confession);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n ", "ovo je šiptarski", "шиптари", "a\u202Eb", "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11"})
    void unusableText_isRefused(String text) {
        visit.comment(confession, text).then().statusCode(400).body("type", equalTo("/problems/invalid-comment"));
    }

    @Test
    void personalData_isRefused() {
        visit.comment(confession, "Piši mi:\n neko@primer.rs")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/personal-data"));
        visit.comment(confession, "Dobro", "Neko 0641234567")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/personal-data"));
    }

    @Test
    void length_isCountedInCharacters() {
        visit.comment(confession, "😀".repeat(501)).then().statusCode(400);
        visit.comment(confession, "😀".repeat(500)).then().statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "", "{\"text\":null}"})
    void nothingSaid_isRefused(String body) {
        visit.request()
                .contentType("application/json")
                .body(body)
                .post(address())
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-comment"));
    }

    @Test
    void unusablePseudonym_isRefused() {
        visit.comment(confession, "Dobro", "Šiptar")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-pseudonym"));
        visit.comment(confession, "Dobro", "x".repeat(31)).then().statusCode(400);
        visit.comment(confession, "Dobro", "").then().statusCode(201).body("pseudonym", equalTo("Anonimus"));
    }

    @Test
    void next_comesAfterThePause() {
        visit.commented(confession, "Prvi");
        visit.comment(confession, "Drugi")
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body("type", equalTo("/problems/too-soon"));

        clock.jump(Duration.ofSeconds(20));

        visit.commented(confession, "Drugi");
        countersEqualRows(confession);
    }

    @Test
    void sameAgain_isRefusedAndCostsNothing() {
        long other = Shelf.put(Stage.PUBLISHED, "Druga " + clock.instant(), clock.instant());
        visit.commented(confession, "Baš tako!");
        clock.jump(Duration.ofSeconds(20));

        visit.comment(confession, "baš TAKO")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/duplicate-comment"));
        visit.commented(other, "Baš tako!");
        new Visit().commented(confession, "Baš tako!");
        new Visit().commented(confession, "🙂");
        clock.jump(Duration.ofSeconds(20));
        visit.commented(confession, "🙂");
        clock.jump(Duration.ofSeconds(20));
        visit.commented(confession, "🙃");
        countersEqualRows(confession);
    }

    @Test
    void manyAtOnceFromOneVisitor_areOne() throws Exception {
        visit.get("/me");
        List<Callable<Integer>> calls = IntStream.range(0, 20)
                .<Callable<Integer>>mapToObj(
                        i -> () -> visit.comment(confession, "Odjednom " + i).statusCode())
                .toList();

        assertThat(Crowd.atOnce(8, calls)).containsOnlyOnce(201).containsOnly(201, 429);
        visit.get("/confessions/" + confession).then().body("comments", equalTo(1));
        countersEqualRows(confession);
    }

    @Test
    void manyAtOnceFromMany_areAllCounted() throws Exception {
        long liked = visit.commented(confession, "Za glasove");
        List<Callable<Integer>> calls = IntStream.range(0, 30)
                .<Callable<Integer>>mapToObj(i -> () -> i % 2 == 0
                        ? new Visit().comment(confession, "Svi smo tu").statusCode()
                        : new Visit()
                                .vote("comments", liked, i % 3 == 0 ? "DISLIKE" : "LIKE")
                                .statusCode())
                .toList();

        assertThat(Crowd.atOnce(8, calls)).containsOnly(200, 201);
        visit.get("/confessions/" + confession).then().body("comments", equalTo(16));
        assertThat(row(liked)).extracting(c -> c.likes, c -> c.dislikes).containsExactly(10, 5);
        countersEqualRows(confession);
    }

    @Test
    void votesOfOneVisitorAtOnce_areOne() throws Exception {
        long id = visit.commented(confession, "Za glas");
        List<Callable<Integer>> calls = IntStream.range(0, 16)
                .<Callable<Integer>>mapToObj(i -> () -> visit.vote("comments", id, i % 2 == 0 ? "LIKE" : "DISLIKE")
                        .statusCode())
                .toList();

        assertThat(Crowd.atOnce(8, calls)).containsOnly(200);
        assertThat(row(id)).extracting(c -> c.likes + c.dislikes).isEqualTo(1);
        countersEqualRows(confession);
    }

    @Test
    void vote_movesCountsAndIsOnesOwn() {
        long id = new Visit().commented(confession, "Za glas");
        long mine = visit.commented(confession, "Moj");
        String shared = given().get(address()).asString();

        visit.vote("comments", id, "LIKE")
                .then()
                .statusCode(200)
                .body("likes", equalTo(1))
                .body("reaction", equalTo("LIKE"));
        visit.vote("comments", id, "LIKE").then().body("likes", equalTo(1));
        visit.vote("comments", id, "DISLIKE").then().body("likes", equalTo(0)).body("dislikes", equalTo(1));
        visit.vote("comments", id, "SUPERLIKE")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-reaction"));
        visit.get("/me/comment-reactions?ids=" + mine + "," + id + ",999999999")
                .then()
                .body("items.id", contains((int) mine, (int) id))
                .body("items.reaction", contains(null, "DISLIKE"))
                .body("items.mine", contains(true, false));
        new Visit().get("/me/comment-reactions?ids=" + id).then().body("items", empty());
        visit.takeBack("comments", id).then().body("dislikes", equalTo(0)).body("reaction", nullValue());
        visit.takeBack("comments", id).then().statusCode(200);
        assertThat(visit.get("/confessions/" + confession + "/comments").asString())
                .isEqualTo(shared);
        visit.vote("comments", 999_999_999, "LIKE").then().statusCode(404);
        visit.get("/me/comment-reactions?ids=x").then().statusCode(400);
        countersEqualRows(confession);
    }

    @Test
    void author_mayTakeItAwayAndNobodyElse() {
        long id = visit.commented(confession, "Pogrešio sam");
        new Visit().vote("comments", id, "DISLIKE");
        Visit other = new Visit();
        other.get("/me");

        other.delete("/comments/" + id).then().statusCode(404).body("type", equalTo("/problems/not-found"));
        given().delete("/api/v2/comments/" + id).then().statusCode(404);
        visit.delete("/comments/" + id).then().statusCode(204);
        visit.delete("/comments/" + id).then().statusCode(404);

        given().get(address()).then().body("items", empty());
        visit.get("/confessions/" + confession).then().body("comments", equalTo(0));
        clock.jump(Duration.ofSeconds(20));
        visit.commented(confession, "Pogrešio sam");
        countersEqualRows(confession);
    }

    @Test
    void hiddenComment_isGoneForEverybody() {
        long id = visit.commented(confession, "Sporno");
        assertThat(moderated.hide(id)).isTrue();
        assertThat(moderated.hide(id)).isFalse();

        given().get(address()).then().body("items", empty());
        given().get(address() + "?sort=best").then().body("items", empty());
        visit.get("/confessions/" + confession).then().body("comments", equalTo(0));
        visit.vote("comments", id, "LIKE").then().statusCode(410).body("type", equalTo("/problems/hidden"));
        countersEqualRows(confession);
        visit.delete("/comments/" + id).then().statusCode(204);
        visit.get("/confessions/" + confession).then().body("comments", equalTo(0));
    }

    @Test
    void onlyTheMainList_isCommented() {
        long candidate = Shelf.put(Stage.ARENA, "Kandidat " + clock.instant(), clock.instant());
        visit.comment(candidate, "Rano").then().statusCode(404);
        given().get("/api/v2/confessions/" + candidate + "/comments").then().statusCode(404);
        given().get("/api/v2/confessions/999999999/comments").then().statusCode(404);
    }

    private String address() {
        return "/api/v2/confessions/" + confession + "/comments";
    }

    private static Comment row(long id) {
        return QuarkusTransaction.requiringNew().call(() -> Comment.findById(id));
    }

    static void countersEqualRows(long confession) {
        QuarkusTransaction.requiringNew().run(() -> {
            List<Comment> all = Comment.list("confessionId", confession);
            assertThat(Confession.<Confession>findById(confession).comments).isEqualTo((int)
                    all.stream().filter(c -> c.hiddenAt == null).count());
            assertThat(all).allSatisfy(c -> {
                assertThat(CommentReaction.count("commentId = ?1 and kind = ?2", c.id, ReactionKind.LIKE))
                        .isEqualTo(c.likes);
                assertThat(CommentReaction.count("commentId = ?1 and kind = ?2", c.id, ReactionKind.DISLIKE))
                        .isEqualTo(c.dislikes);
                assertThat(c.best).isEqualTo(Wilson.lowerBound(c.likes, c.dislikes));
            });
        });
    }
}
