package ml.ispovesti.comment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import ml.ispovesti.Visit;
import ml.ispovesti.confession.Shelf;
import ml.ispovesti.confession.Stage;
import ml.ispovesti.time.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CommentListTest {

    @Inject
    TestClock clock;

    private long confession;

    @BeforeEach
    void confession() {
        confession = Shelf.put(Stage.PUBLISHED, "Za liste komentara " + clock.instant(), clock.instant());
    }

    @Test
    void list_savesTheSecondTransferUntilSomethingChanges() {
        String tag = given().get(address()).getHeader("ETag");
        given().header("If-None-Match", tag).get(address()).then().statusCode(304);

        long id = new Visit().commented(confession, "Nešto novo");
        String then = given().get(address()).getHeader("ETag");
        given().header("If-None-Match", tag).get(address()).then().statusCode(200);
        new Visit().vote("comments", id, "LIKE");
        given().header("If-None-Match", then).get(address()).then().statusCode(200);
    }

    @Test
    void newest_isPagedWithoutGapsOrRepeats() {
        List<Long> written = written(7);
        Collections.reverse(written);

        assertThat(all("new", 3)).isEqualTo(written);
    }

    @Test
    void best_isPagedByWhatIsLikedMostSurely() {
        List<Long> ids = written(6);
        votes(ids.get(1), 3, 1);
        votes(ids.get(2), 3, 0);
        votes(ids.get(3), 0, 2);
        votes(ids.get(4), 1, 0);

        assertThat(all("best", 2))
                .containsExactly(ids.get(2), ids.get(1), ids.get(4), ids.get(5), ids.get(3), ids.get(0));
        CommentsTest.countersEqualRows(confession);
    }

    private void votes(long comment, int likes, int dislikes) {
        IntStream.range(0, likes + dislikes).forEach(i -> new Visit()
                .vote("comments", comment, i < likes ? "LIKE" : "DISLIKE")
                .then()
                .statusCode(200));
    }

    private List<Long> all(String sort, int limit) {
        List<Long> seen = new ArrayList<>();
        String next = null;
        do {
            JsonPath page = given().queryParams(next == null ? Map.of() : Map.of("after", next))
                    .queryParam("sort", sort)
                    .queryParam("limit", limit)
                    .get(address())
                    .jsonPath();
            seen.addAll(page.getList("items.id", Long.class));
            next = page.getString("next");
        } while (next != null);
        return seen;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sort=top",
                "limit=0",
                "limit=51",
                "after=x",
                "sort=best&after=Y29tbWVudHMuMQ",
                "after=Y29tbWVudHMuMS4x"
            })
    void badPage_isRefused(String query) {
        given().get(address() + "?" + query).then().statusCode(400).contentType("application/problem+json");
    }

    private List<Long> written(int count) {
        return new ArrayList<>(IntStream.range(0, count)
                .mapToObj(i -> new Visit().commented(confession, "Komentar " + i))
                .toList());
    }

    private String address() {
        return "/api/v2/confessions/" + confession + "/comments";
    }
}
