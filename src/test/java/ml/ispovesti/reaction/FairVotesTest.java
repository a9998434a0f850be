package ml.ispovesti.reaction;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import ml.ispovesti.Crowd;
import ml.ispovesti.Visit;
import ml.ispovesti.confession.Confession;
import ml.ispovesti.confession.Shelf;
import ml.ispovesti.confession.Stage;
import ml.ispovesti.promotion.Promotion;
import ml.ispovesti.time.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FairVotesTest.Weighed.class)
class FairVotesTest {

    public static class Weighed implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("ispovesti.votes.weighed", "true", "ispovesti.votes.free", "2");
        }
    }

    @Inject
    TestClock clock;

    @Inject
    VotersForgotten voters;

    @Inject
    Promotion promotion;

    private long loved;
    private long other;

    @BeforeEach
    void anotherDay() {
        // The network has another mark.
        clock.jumpToMorning();
        Shelf.clear(Stage.ARENA);
        Shelf.clear(Stage.PENDING);
        loved = Shelf.put(Stage.ARENA, "Voljena " + clock.instant(), clock.instant());
        other = Shelf.put(Stage.ARENA, "Druga " + clock.instant(), clock.instant());
    }

    private List<Visit> vote(int visitors, long id, String kind) {
        List<Visit> crowd =
                IntStream.range(0, visitors).mapToObj(i -> new Visit()).toList();
        crowd.forEach(each -> each.vote("arena", id, kind).then().statusCode(200));
        return crowd;
    }

    private static long number(String query) {
        return QuarkusTransaction.requiringNew().call(() -> ((Number)
                        Panache.getEntityManager().createNativeQuery(query).getSingleResult())
                .longValue());
    }

    @Test
    void crowd_countsLessAndLess_andKeepsItsRawCounts() {
        vote(4, loved, "LIKE");
        Confession after = Shelf.get(loved);
        assertThat(after.likes).isEqualTo(4);
        // The third counts 2/3, the fourth 2/4.
        assertThat(after.likesTaken).isEqualTo(334 + 500);
    }

    @Test
    void changedVote_takesItsWeightAlong_andOneTakenBackTakesItBack() {
        Visit third = vote(3, loved, "LIKE").get(2);
        third.vote("arena", loved, "DISLIKE").then().statusCode(200);
        assertThat(Shelf.get(loved))
                .extracting(c -> c.likesTaken, c -> c.dislikesTaken)
                .containsExactly(0L, 334L);
        third.takeBack("arena", loved).then().statusCode(200);
        assertThat(Shelf.get(loved))
                .extracting(c -> c.dislikes, c -> c.dislikesTaken)
                .containsExactly(0, 0L);
    }

    @Test
    void oneVisitor_isNoCrowd() {
        Visit one = vote(1, loved, "LIKE").get(0);
        one.vote("arena", other, "LIKE").then().statusCode(200);
        vote(1, loved, "LIKE");
        assertThat(Shelf.get(loved).likesTaken + Shelf.get(other).likesTaken).isZero();
    }

    @Test
    void whoeverIsKnownForLong_countsWholly() {
        List<Visit> crowd = vote(4, other, "LIKE");
        clock.jump(Duration.ofHours(25));
        crowd.forEach(each -> each.vote("arena", loved, "LIKE").then().statusCode(200));
        assertThat(Shelf.get(loved).likesTaken).isZero();
    }

    @Test
    void mainList_isNotWeighed() {
        long listed = Shelf.put(Stage.PUBLISHED, "Pobednica " + clock.instant(), clock.instant());
        IntStream.range(0, 4)
                .forEach(i ->
                        new Visit().vote("confessions", listed, "LIKE").then().statusCode(200));
        assertThat(Shelf.get(listed).likesTaken).isZero();
    }

    @Test
    void votesAtOnce_takeWhatTheyWouldOneByOne() throws Exception {
        List<Callable<Integer>> votes = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            votes.add(() -> new Visit().vote("arena", loved, "SUPERLIKE").statusCode());
        }
        assertThat(Crowd.atOnce(6, votes)).containsOnly(200);
        assertThat(Shelf.get(loved).superlikesTaken)
                .isEqualTo(IntStream.range(0, 12)
                        .map(others -> ShadowWeight.taken(others, 2))
                        .sum());
    }

    @Test
    void round_decidesByWeight_andKeepsBoth() {
        vote(9, loved, "LIKE");
        QuarkusTransaction.requiringNew().run(() -> Confession.update("likes = 8 where id = ?1", other));
        clock.jump(Duration.ofDays(1));

        promotion.holdNow("proba");

        assertThat(Shelf.get(other).stage).isEqualTo(Stage.PUBLISHED);
        assertThat(number("select likes from round_candidate where confession_id = " + loved))
                .isEqualTo(9);
        assertThat(number("select likes_taken from round_candidate where confession_id = " + loved))
                .isPositive();
    }

    @Test
    void patterns_areNumbersForAdministratorsOnly() {
        vote(3, loved, "LIKE");
        vote(1, other, "LIKE");
        given().get("/api/v2/admin/votes/patterns").then().statusCode(401);
        var answer = given().auth()
                .preemptive()
                .basic("admin", "tajna: 123!")
                .get("/api/v2/admin/votes/patterns")
                .then()
                .statusCode(200)
                .extract();
        JsonPath pattern = answer.jsonPath().setRootPath("patterns.find { it.confessions[0].id == " + loved + " }");
        assertThat(pattern.getInt("visitors")).isEqualTo(4);
        assertThat(pattern.getInt("votes")).isEqualTo(4);
        assertThat(pattern.getDouble("taken")).isEqualTo(0.834);
        assertThat(pattern.getList("confessions.votes", Integer.class)).containsExactly(3, 1);
        String mark = QuarkusTransaction.requiringNew().call(() -> Panache.getEntityManager()
                .createNativeQuery("select max(network) from reaction where confession_id = " + loved)
                .getSingleResult()
                .toString());
        assertThat(answer.asString()).doesNotContain(mark).doesNotContain("network");
    }

    @Test
    void networks_areForgottenAfterADay_andWeightsStay() {
        vote(3, loved, "LIKE");
        clock.jump(Duration.ofHours(25));
        voters.forget();
        assertThat(number("select count(*) from reaction where network is not null or weighed_at is not null"))
                .isZero();
        assertThat(number("select sum(taken) from reaction where confession_id = " + loved))
                .isEqualTo(334);
    }

    @Test
    void forgottenVisitor_leavesNoNetwork() {
        vote(1, loved, "LIKE").get(0).delete("/me").then().statusCode(204);
        assertThat(number("select count(*) from reaction where visitor_id is null and network is not null"))
                .isZero();
    }
}
