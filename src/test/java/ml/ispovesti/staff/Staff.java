package ml.ispovesti.staff;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Those who administer and moderate in tests. */
public final class Staff {

    /** Of the settings for tests. */
    static final String ADMIN_PASSWORD = "tajna: 123!";

    static final String PASSWORD = "konj uz brdo, pa niz brdo";

    private static final AtomicInteger MADE = new AtomicInteger();

    private Staff() {}

    public static RequestSpecification admin() {
        return basic(FirstAccount.NAME, ADMIN_PASSWORD);
    }

    /** Somebody new. */
    public static RequestSpecification moderator() {
        String name = freshName();
        ready(name, Role.MODERATOR);
        return basic(name, PASSWORD);
    }

    static RequestSpecification basic(String name, String password) {
        return json().auth().preemptive().basic(name, password);
    }

    public static RequestSpecification json() {
        return RestAssured.given().contentType(ContentType.JSON);
    }

    static Response signIn(String name, String password) {
        return json().body(Map.of("name", name, "password", password)).post("/api/v2/admin/session");
    }

    /** The cookie of somebody who signs in. */
    static String session(String name, String password) {
        return signIn(name, password).then().statusCode(200).extract().cookie(AdminSession.COOKIE);
    }

    static RequestSpecification with(String session) {
        return json().cookie(AdminSession.COOKIE, session);
    }

    static String freshName() {
        return "proba-" + MADE.incrementAndGet();
    }

    /** A new account, with the one-time password. */
    static JsonPath added(String name, Role role) {
        return admin().body(Map.of("name", name, "role", role))
                .post("/api/v2/admin/accounts")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    /** A new account that has {@link #PASSWORD}. @return its number */
    static long ready(String name, Role role) {
        JsonPath added = added(name, role);
        String once = added.getString("password");
        with(session(name, once))
                .body(Map.of("password", once, "newPassword", PASSWORD))
                .put("/api/v2/admin/session/password")
                .then()
                .statusCode(200);
        return added.getLong("account.id");
    }

    /** All tests come from one address. */
    static void forgetWrongPasswords() {
        QuarkusTransaction.requiringNew().run(() -> SignInDelay.deleteAll());
    }
}
