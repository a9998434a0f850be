package ml.ispovesti.promotion;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.panache.common.Sort;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import ml.ispovesti.Visit;
import ml.ispovesti.confession.Shelf;
import ml.ispovesti.confession.Stage;
import ml.ispovesti.time.TestClock;
import org.junit.jupiter.api.Test;

/** Rounds by other settings than the usual ones. */
@QuarkusTest
@TestProfile(DemandingRoundTest.Demanding.class)
class DemandingRoundTest {

    public static class Demanding implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "ispovesti.promotion.scorer", "wilson",
                    "ispovesti.promotion.promoted", "2",
                    "ispovesti.promotion.least-votes", "2",
                    "ispovesti.promotion.carry-over", "1",
                    "ispovesti.promotion.weights.superlike", "2");
        }
    }

    @Inject
    Promotion promotion;

    @Inject
    TestClock clock;

    @Inject
    ObjectMapper json;

    private int texts;

    @Test
    void several_areCrownedAndTheLittleKnownIsCarriedOverOnce() throws Exception {
        Shelf.clear(Stage.ARENA);
        Shelf.clear(Stage.PENDING);
        long second = candidate();
        long best = candidate();
        long third = candidate();
        long unknown = candidate();
        vote("LIKE", best, second, unknown);
        vote("LIKE", best, second);
        vote("LIKE", second);
        vote("DISLIKE", second, third);
        vote("DISLIKE", third);

        assertThat(promotion.holdNow("proba")).contains(new Promotion.Summary(4, 1, 1, 0, List.of(best, second)));

        given().get("/api/v2/confessions/" + second + "/round")
                .then()
                .body("rule", equalTo("wilson"))
                .body("formula", startsWith("(p + z²/2n"))
                .body("promoted", equalTo(2))
                .body("rank", equalTo(2));
        assertThat(Shelf.get(unknown)).satisfies(c -> {
            assertThat(c.stage).isEqualTo(Stage.ARENA);
            assertThat(c.carriedOver).isEqualTo(1);
        });
        assertThat(lastRound().promotedId).isEqualTo(best);
        JsonNode settings = json.readTree(lastRound().settings);
        assertThat(settings.at("/kind").asText()).isEqualTo("WILSON");
        assertThat(settings.at("/scoring/weights/superlike").asDouble()).isEqualTo(2);
        assertThat(settings.at("/deciding/leastVotes").asDouble()).isEqualTo(2);

        clock.jump(Duration.ofMinutes(1));
        assertThat(promotion.holdNow("proba")).contains(new Promotion.Summary(1, 1, 0, 0, List.of()));
        assertThat(Shelf.get(unknown).stage).isEqualTo(Stage.REJECTED);
    }

    @Test
    void settings_areTold() {
        given().get("/api/v2/promotion")
                .then()
                .body("rule", equalTo("wilson"))
                .body("promoted", equalTo(2))
                .body("leastVotes", equalTo(2f))
                .body("carryOver", equalTo(1));
    }

    private long candidate() {
        return Shelf.put(
                Stage.ARENA,
                "Zahtevna " + texts++ + " " + clock.instant(),
                clock.instant().minus(Duration.ofHours(13)));
    }

    private static void vote(String kind, long... confessions) {
        Visit visit = new Visit();
        for (long confession : confessions) {
            visit.vote("arena", confession, kind).then().statusCode(200);
        }
    }

    private static Round lastRound() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Round.<Round>findAll(Sort.descending("id")).firstResult());
    }
}
