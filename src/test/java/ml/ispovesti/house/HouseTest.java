package ml.ispovesti.house;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.Map;
import ml.ispovesti.confession.Confession;
import ml.ispovesti.confession.Stage;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(HouseTest.Stocked.class)
class HouseTest {

    public static class Stocked implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("ispovesti.house.stock", "3", "ispovesti.arena.size", "4");
        }
    }

    @Test
    void freshSite_fillsItsArenaAndStockAndNoMore() {
        await().atMost(Duration.ofSeconds(60)).until(() -> count(Stage.ARENA) == 4 && count(Stage.PENDING) == 3);
        await().during(Duration.ofSeconds(3)).until(() -> count(Stage.ARENA) == 4 && count(Stage.PENDING) == 3);
        given().get("/api/v2/arena").then().body("items.origin", everyItem(is("HOUSE")));
    }

    private static long count(Stage stage) {
        return QuarkusTransaction.requiringNew().call(() -> Confession.count(stage));
    }
}
