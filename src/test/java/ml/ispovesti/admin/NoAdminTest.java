package ml.ispovesti.admin;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

/** A site without a password for its administrator. */
@QuarkusTest
class NoAdminTest {

    @Test
    void administration_isNotThere() {
        RestAssured.get("/api/v2/admin/models").then().statusCode(404).body("type", equalTo("/problems/not-found"));
        RestAssured.given()
                .auth()
                .preemptive()
                .basic("admin", "")
                .get("/api/v2/admin/models")
                .then()
                .statusCode(404);
    }
}
