package ml.ispovesti.visitor;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import ml.ispovesti.Visit;
import ml.ispovesti.confession.Shelf;
import ml.ispovesti.confession.Stage;
import ml.ispovesti.time.TestClock;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** All tests come from one address, so they spend its allowance together. */
@QuarkusTest
@TestProfile(AddressLimitsTest.Limited.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AddressLimitsTest {

    public static class Limited implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "ispovesti.limits.generations", "2",
                    "ispovesti.limits.publications", "1",
                    "ispovesti.limits.comments", "1",
                    "ispovesti.limits.visitors", "5");
        }
    }

    @Inject
    TestClock clock;

    @Test
    @Order(1)
    void manyCookies_doNotMakeManyTexts() {
        Visit first = new Visit();
        Visit second = new Visit();
        long draft = first.written(null);
        long other = second.written(null);
        new Visit()
                .generate(null)
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body("type", equalTo("/problems/too-many-from-address"));

        first.publish(draft, null).then().statusCode(201);
        second.publish(other, null).then().statusCode(429);

        long confession = Shelf.put(Stage.PUBLISHED, "Za komentare", clock.instant());
        first.comment(confession, "Prvi").then().statusCode(201);
        second.comment(confession, "Drugi")
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body("type", equalTo("/problems/too-many-from-address"));
    }

    @Test
    @Order(2)
    void forwardingHeader_isNotBelieved() {
        new Visit()
                .request()
                .header("X-Forwarded-For", "203.0.113.7")
                .header("Forwarded", "for=203.0.113.8")
                .contentType("application/json")
                .body("{}")
                .post("/api/v2/generations")
                .then()
                .statusCode(429);
    }

    @Test
    @Order(3)
    void newVisitors_areLimited() {
        new Visit().get("/me").then().statusCode(200);
        new Visit().get("/me").then().statusCode(429).body("type", equalTo("/problems/too-many-from-address"));
        new Visit().get("/arena").then().statusCode(200);
    }
}
