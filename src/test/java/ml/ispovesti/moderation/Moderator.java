package ml.ispovesti.moderation;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** Somebody with the password. */
final class Moderator {

    private static final String PASSWORD = "tajna: 456!";
    private static final String ROOT = "/api/v2/admin/moderation";

    private Moderator() {}

    /** A site that has moderators, and on which all visitors of the tests, who share an address, have voices of their own. */
    public static class Present implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "ispovesti.admin.password", PASSWORD,
                    "ispovesti.moderation.one-voice-a-network", "false",
                    "ispovesti.comments.pause", "0s",
                    "ispovesti.publication.pause", "0s",
                    "ispovesti.generation.pause", "0s");
        }
    }

    /** The newest entry of the log. */
    static JsonPath lastDeed() {
        return signedIn()
                .get("/api/v2/admin/audit?limit=1")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .setRootPath("items[0]");
    }

    static RequestSpecification signedIn() {
        return RestAssured.given().auth().preemptive().basic("admin", PASSWORD).contentType(ContentType.JSON);
    }

    static Response get(String path) {
        return signedIn().get(ROOT + path);
    }

    static Response post(String path, Object body) {
        return signedIn().body(body).post(ROOT + path);
    }

    static Response delete(String path) {
        return signedIn().delete(ROOT + path);
    }
}
