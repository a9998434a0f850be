package ml.ispovesti;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.filter.cookie.CookieFilter;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;

/** One visitor's browser: keeps its cookie and knows the addresses. */
public final class Visit {

    private final CookieFilter cookies;
    private final String uri;

    /** At the program that runs inside the test. */
    public Visit() {
        this(null);
    }

    public Visit(String uri) {
        this(uri, new CookieFilter());
    }

    private Visit(String uri, CookieFilter cookies) {
        this.uri = uri;
        this.cookies = cookies;
    }

    /** The same browser at another replica. */
    public Visit at(String otherUri) {
        return new Visit(otherUri, cookies);
    }

    public RequestSpecification request() {
        RequestSpecification request = given().filter(cookies).redirects().follow(false);
        return uri == null ? request : request.baseUri(uri);
    }

    /** The header of its cookies, for those who ask by other means; it asks something to see it. */
    public String cookie() {
        StringBuilder header = new StringBuilder();
        request()
                .filter((request, response, context) -> {
                    request.getCookies().forEach(each -> header.append(each.getName())
                            .append('=')
                            .append(each.getValue())
                            .append("; "));
                    return context.next(request, response);
                })
                .get("/api/v2/me");
        return header.toString();
    }

    private RequestSpecification json(Object body) {
        return request().contentType(ContentType.JSON).body(body);
    }

    public Response get(String path) {
        return request().get("/api/v2" + path);
    }

    public Response generate(String prefix) {
        return json(prefix == null ? Map.of() : Map.of("prefix", prefix)).post("/api/v2/generations");
    }

    public Response generate(String prefix, String mood) {
        return json(Map.of("prefix", prefix, "mood", mood)).post("/api/v2/generations");
    }

    public Response cancel(long generation) {
        return request().delete("/api/v2/generations/" + generation);
    }

    public Response publish(long generation, String pseudonym) {
        return json(pseudonym == null ? Map.of() : Map.of("pseudonym", pseudonym))
                .post("/api/v2/generations/" + generation + "/publication");
    }

    public Response vote(String stage, long id, String reaction) {
        return json(Map.of("reaction", reaction)).put("/api/v2/" + stage + "/" + id + "/reaction");
    }

    public Response takeBack(String stage, long id) {
        return request().delete("/api/v2/" + stage + "/" + id + "/reaction");
    }

    public Response comment(long confession, String text) {
        return comment(confession, text, null);
    }

    public Response comment(long confession, String text, String pseudonym) {
        return json(pseudonym == null ? Map.of("text", text) : Map.of("text", text, "pseudonym", pseudonym))
                .post("/api/v2/confessions/" + confession + "/comments");
    }

    /** Has a comment written; answers its number. */
    public long commented(long confession, String text) {
        return comment(confession, text)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    /** @param things confessions, arena or comments */
    public Response report(String things, long id, String reason, String note) {
        return json(note == null ? Map.of("reason", reason) : Map.of("reason", reason, "note", note))
                .post("/api/v2/" + things + "/" + id + "/reports");
    }

    public Response delete(String path) {
        return request().delete("/api/v2" + path);
    }

    /** Has a confession written and waits for it; answers its number. */
    public long written(String prefix) {
        long id = generate(prefix).then().statusCode(202).extract().jsonPath().getLong("id");
        awaitDone(id);
        return id;
    }

    public ValidatableResponse awaitDone(long generation) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> get("/generations/" + generation).jsonPath().getString("status"), "DONE"::equals);
        return get("/generations/" + generation).then();
    }

    /** Has a confession written and published; answers the confession's number. */
    public long published(String prefix, String pseudonym) {
        return publish(written(prefix), pseudonym)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }
}
