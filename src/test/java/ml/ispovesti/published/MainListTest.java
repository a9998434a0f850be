package ml.ispovesti.published;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import ml.ispovesti.Crowd;
import ml.ispovesti.Visit;
import ml.ispovesti.confession.Confession;
import ml.ispovesti.confession.Shelf;
import ml.ispovesti.confession.Stage;
import ml.ispovesti.time.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class MainListTest {

    @Inject
    TestClock clock;

    private Instant now;

    @BeforeEach
    void emptyList() {
        Shelf.clear(Stage.PUBLISHED);
        now = clock.instant();
    }

    @AfterEach
    void nothingLeft() {
        Many.remove();
    }

    @ParameterizedTest
    @ValueSource(strings = {"new", "hot", "top"})
    void everyOrder_isPagedWithoutGapsOrRepeats(String sort) {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 23; i++) {
            // Several of the same moment and of the same score, so that ties are there.
            ids.add(published(Duration.ofHours(i / 4), i % 3));
        }

        assertThat(Pages.all(Map.of("sort", sort), 5)).containsExactlyElementsOf(inOrder(sort));
        assertThat(Pages.all(Map.of("sort", sort), 50)).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void top_hasTheHighestScoreFirstAndOfEqualOnesTheNewer() {
        long older = published(Duration.ofDays(2), 3);
        long newer = published(Duration.ofDays(1), 3);
        long disliked = published(Duration.ofHours(1), -2);
        long best = published(Duration.ofDays(900), 4);

        assertThat(Pages.all(Map.of("sort", "top"), 1)).containsExactly(best, newer, older, disliked);
    }

    @Test
    void hot_weighsTenTimesTheScoreAsTwelveAndAHalfHours() {
        long loved = published(Duration.ofHours(20), 20);
        long fresh = published(Duration.ofHours(1), 0);
        long freshAndDisliked = published(Duration.ofHours(2), -20);
        long forgotten = published(Duration.ofHours(40), 20);

        assertThat(Pages.all(Map.of("sort", "hot"), 2)).containsExactly(fresh, loved, freshAndDisliked, forgotten);
    }

    @ParameterizedTest
    @CsvSource({"day, 1", "week, 2", "month, 3", "year, 4", "all, 5"})
    void top_keepsToItsPeriod(String within, int expected) {
        List<Long> ids = new ArrayList<>();
        int score = 0;
        for (int days : List.of(0, 6, 29, 364, 400)) {
            ids.add(0, published(Duration.ofDays(days).plusHours(1), score++));
        }

        assertThat(Pages.all(Map.of("sort", "top", "within", within), 2))
                .isEqualTo(ids.subList(ids.size() - expected, ids.size()));
    }

    @Test
    void topOfVeryMany_isTheSameOrder() {
        Many.publish(5_200, now);
        long before = published(Duration.ofHours(25), 1_000);

        List<Long> expected = inOrder("top");
        expected.remove(before);
        assertThat(Pages.first200(Map.of("sort", "top", "within", "day"))).isEqualTo(expected.subList(0, 200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"new", "hot", "top"})
    void votesBetweenPages_moveOnlyWhatIsVotedOn(String sort) {
        for (int i = 0; i < 30; i++) {
            published(Duration.ofHours(i % 10), i % 4);
        }
        List<Long> before = inOrder(sort);
        Visit visit = new Visit();
        Set<Long> votedOn = new HashSet<>();

        List<Long> seen = Pages.all(Map.of("sort", sort), 4, page -> {
            for (long id : List.of(page.get(0), before.get(29 - votedOn.size()))) {
                visit.vote("confessions", id, "LIKE").then().statusCode(200);
                votedOn.add(id);
            }
        });

        assertThat(votedOn).hasSizeGreaterThan(5);
        before.removeAll(votedOn);
        assertThat(seen).filteredOn(id -> !votedOn.contains(id)).isEqualTo(before);
        assertThat(new HashSet<>(seen)).isSubsetOf(ids());
    }

    @Test
    void newcomerBetweenPages_movesNothing() {
        for (int i = 0; i < 9; i++) {
            published(Duration.ofHours(i), i);
        }
        List<Long> before = inOrder("new");

        assertThat(Pages.all(Map.of(), 2, page -> published(Duration.ZERO, 100)))
                .isEqualTo(before);
    }

    @Test
    void votesAtOnce_areAllInTheScoreAndTheHeat() throws Exception {
        long id = published(Duration.ZERO, 0);
        List<Callable<Integer>> votes = IntStream.range(0, 40)
                .<Callable<Integer>>mapToObj(i -> () -> new Visit()
                        .vote("confessions", id, i % 8 == 0 ? "DISLIKE" : "LIKE")
                        .statusCode())
                .toList();
        assertThat(Crowd.atOnce(8, votes)).containsOnly(200);

        Confession after = Shelf.get(id);
        assertThat(after.score).isEqualTo(30);
        assertThat(after.hot - after.enteredAt.toEpochMilli()).isEqualTo(Math.round(45_000_000 * Math.log10(30)));
    }

    @Test
    void everyOrder_isRevalidated() {
        long id = published(Duration.ZERO, 0);
        for (String question : List.of("sort=hot", "sort=top&within=week", "q=proba")) {
            String tag = given().get("/api/v2/confessions?" + question).getHeader("ETag");
            given().header("If-None-Match", tag)
                    .get("/api/v2/confessions?" + question)
                    .then()
                    .statusCode(304);
        }
        assertThat(ids()).contains(id);
    }

    @ParameterizedTest
    @CsvSource({
        "sort=new, sort=hot",
        "sort=new, sort=top",
        "sort=hot, sort=new",
        "sort=top, sort=top&within=week",
        "sort=top&within=day, sort=top&within=week",
        "sort=new, q=proba",
        "q=proba, q=prob",
        "q=proba, sort=new"
    })
    void cursorOfAnotherOrderOrSearch_isRefused(String one, String other) {
        published(Duration.ofHours(1), 0);
        published(Duration.ofHours(2), 0);
        String next =
                given().get("/api/v2/confessions?limit=1&" + one).jsonPath().getString("next");
        assertThat(next).isNotNull();

        given().get("/api/v2/confessions?limit=1&" + one + "&after=" + next)
                .then()
                .statusCode(200);
        given().get("/api/v2/confessions?limit=1&" + other + "&after=" + next)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-cursor"));
        given().get("/api/v2/arena?after=" + next).then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sort=best",
                "sort=NEW",
                "sort=top&within=hour",
                "within=week",
                "sort=hot&within=all",
                "q=proba&sort=top"
            })
    void unknownOrder_isRefused(String question) {
        given().get("/api/v2/confessions?" + question)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-sort"));
    }

    /** @param score its likes, or, below zero, its dislikes */
    private long published(Duration age, int score) {
        long id = Shelf.put(Stage.PUBLISHED, "Proba " + age + " " + score + " " + clock.instant(), now.minus(age));
        QuarkusTransaction.requiringNew()
                .run(() -> Confession.locked(id).orElseThrow().addVotes(Math.max(0, score), Math.max(0, -score), 0));
        return id;
    }

    private static List<Confession> stored() {
        return QuarkusTransaction.requiringNew().call(() -> Confession.list("stage", Stage.PUBLISHED));
    }

    private static List<Long> ids() {
        return stored().stream().map(confession -> confession.id).toList();
    }

    private static List<Long> inOrder(String sort) {
        Comparator<Confession> newest =
                Comparator.comparing((Confession c) -> c.enteredAt).thenComparing(c -> c.id);
        Comparator<Confession> order =
                switch (sort) {
                    case "new" -> newest;
                    case "hot" ->
                        Comparator.comparingLong((Confession c) -> c.hot).thenComparing(c -> c.id);
                    default ->
                        Comparator.comparingInt((Confession c) -> c.likes - c.dislikes)
                                .thenComparing(newest);
                };
        return new ArrayList<>(
                stored().stream().sorted(order.reversed()).map(c -> c.id).toList());
    }
}
