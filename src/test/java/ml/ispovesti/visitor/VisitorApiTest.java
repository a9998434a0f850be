package ml.ispovesti.visitor;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.http.Headers;
import ml.ispovesti.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class VisitorApiTest {

    @Test
    void me_makesACookieThatScriptsCannotRead() {
        String header = given().get("/api/v2/me").getHeader("Set-Cookie");
        assertThat(header)
                .matches("visitor=[0-9a-f]{32}\\.[A-Za-z0-9_-]{43};.*")
                .contains("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=34560000")
                .doesNotContain("Secure", "Domain");
    }

    @Test
    void knownVisitor_getsNoNewCookieAndIsNotStored() {
        long before = stored();
        Cookie cookie = given().get("/api/v2/me").getDetailedCookie("visitor");
        given().cookie(cookie).get("/api/v2/me").then().cookies(java.util.Map.of());
        assertThat(stored()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/arena", "/confessions", "/promotion", "/me/reactions?stage=arena&ids=1", "/generations/1"})
    void reading_makesNoCookie(String path) {
        Headers headers = given().get("/api/v2" + path).getHeaders();
        assertThat(headers.hasHeaderWithName("Set-Cookie")).isFalse();
    }

    @Test
    void forgedCookie_isAStranger() {
        String own = given().get("/api/v2/me").getCookie("visitor");
        String forged = "0".repeat(32) + own.substring(32);
        given().cookie("visitor", forged).get("/api/v2/me").then().cookie("visitor", notNullValue());
    }

    @Test
    void otherSites_cannotActForAVisitor() {
        given().header("Sec-Fetch-Site", "cross-site")
                .contentType("application/json")
                .body("{}")
                .post("/api/v2/generations")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/cross-site"));
        given().header("Origin", "https://evil.example")
                .contentType("application/json")
                .body("{}")
                .post("/api/v2/generations")
                .then()
                .statusCode(403);
        given().header("Sec-Fetch-Site", "cross-site")
                .get("/api/v2/arena")
                .then()
                .statusCode(200);
    }

    @Test
    void sameSite_mayAct() {
        new Visit()
                .request()
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("application/json")
                .body("{}")
                .post("/api/v2/generations")
                .then()
                .statusCode(202);
    }

    @Test
    void unknownAddressesAndMethodsAndTypes_areTypedProblems() {
        given().get("/api/v2/nope").then().statusCode(404).body("type", equalTo("/problems/not-found"));
        given().delete("/api/v2/arena").then().statusCode(405).body("type", equalTo("/problems/method-not-allowed"));
        given().contentType("text/plain")
                .body("x")
                .post("/api/v2/generations")
                .then()
                .statusCode(415)
                .body("type", equalTo("/problems/unsupported-media-type"));
        given().contentType("application/json")
                .body("{\"prefix\":\"" + "a".repeat(20_000) + "\"}")
                .post("/api/v2/generations")
                .then()
                .statusCode(413)
                .body("type", equalTo("/problems/body-too-large"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"stage=arena&ids=x", "stage=nope&ids=1", "ids=1", "stage=list&ids=1,,2"})
    void badQuestionForReactions_isRefused(String query) {
        given().get("/api/v2/me/reactions?" + query).then().statusCode(400).contentType("application/problem+json");
    }

    private static long stored() {
        return QuarkusTransaction.requiringNew().call(() -> Visitor.count());
    }
}
