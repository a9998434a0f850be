package ml.ispovesti.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import ml.ispovesti.time.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AdminSessionTest {

    private static final String SESSION = "/api/v2/admin/session";
    private static final String AUDIT = "/api/v2/admin/audit";

    @Inject
    TestClock clock;

    @BeforeEach
    void forgetWrongPasswords() {
        Staff.forgetWrongPasswords();
    }

    @Test
    void rightPassword_signsInByACookieThatScriptsCannotRead() {
        Staff.signIn("admin", Staff.ADMIN_PASSWORD)
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .header("Set-Cookie", containsString("HttpOnly"))
                .header("Set-Cookie", containsString("SameSite=Strict"))
                .header("Set-Cookie", containsString("Path=/api/v2/admin"))
                .header("Set-Cookie", containsString("Max-Age=43"))
                .body("name", equalTo("admin"))
                .body("role", equalTo("ADMIN"))
                .body("mustChangePassword", equalTo(false))
                .body("expiresAt", notNullValue());
    }

    @Test
    void session_opensWhatItsRoleMay() {
        String session = Staff.session("admin", Staff.ADMIN_PASSWORD);

        Staff.with(session).get(SESSION).then().statusCode(200).body("name", equalTo("admin"));
        for (String place : new String[] {SESSION, "/api/v2/admin/models", AUDIT}) {
            Staff.with(session).get(place).then().statusCode(200).header("Cache-Control", "private, no-store");
        }
        Staff.admin().get(SESSION).then().statusCode(200).body("expiresAt", nullValue());
    }

    @Test
    void moderator_mayNotAdminister() {
        String name = Staff.freshName();
        Staff.ready(name, Role.MODERATOR);
        String session = Staff.session(name, Staff.PASSWORD);

        Staff.with(session).get(SESSION).then().statusCode(200).body("role", equalTo("MODERATOR"));
        for (String place : new String[] {"/api/v2/admin/models", "/api/v2/admin/accounts", AUDIT}) {
            Staff.with(session)
                    .get(place)
                    .then()
                    .statusCode(403)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/not-allowed"));
        }
    }

    @Test
    void nobody_isSignedIn() {
        Staff.json().get(SESSION).then().statusCode(204);
        Staff.json().get(AUDIT).then().statusCode(401).header("WWW-Authenticate", containsString("Basic"));
        Staff.json().delete(SESSION).then().statusCode(204);
    }

    @Test
    void otherWayIn_isThereOnlyWithAProvider() {
        Staff.json().get(SESSION + "/ways").then().statusCode(200).body("openId", nullValue());
        Staff.json().get("/api/v2/admin/openid").then().statusCode(404).body("type", equalTo("/problems/not-found"));
    }

    /** Its answer would have the browser open a window of its own. */
    @Test
    void website_isNotChallenged() {
        Staff.json()
                .header("Sec-Fetch-Site", "same-origin")
                .get(AUDIT)
                .then()
                .statusCode(401)
                .body("type", equalTo("/problems/sign-in"))
                .header("WWW-Authenticate", nullValue());
    }

    @ParameterizedTest
    @CsvSource({"admin, wrong", "admin, ''", "'', wrong", "root, 'tajna: 123!'", "'admin\u0000', wrong"})
    void wrongOnes_areRefused(String name, String password) {
        Staff.signIn(name, password)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/sign-in"))
                .header("Set-Cookie", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "{\"name\": \"admin\"}", "{\"password\": \"x\"}"})
    void halfARequest_isRefused(String body) {
        Staff.json().body(body).post(SESSION).then().statusCode(401);
    }

    @Test
    void otherSite_canNeitherSignInNorOutNorChange() {
        Map<String, String> right = Map.of("name", "admin", "password", Staff.ADMIN_PASSWORD);
        String session = Staff.session("admin", Staff.ADMIN_PASSWORD);
        for (String origin : new String[] {"cross-site", "same-site"}) {
            Staff.json()
                    .header("Sec-Fetch-Site", origin)
                    .body(right)
                    .post(SESSION)
                    .then()
                    .statusCode(403);
            Staff.with(session)
                    .header("Sec-Fetch-Site", origin)
                    .delete(SESSION)
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/cross-site"));
            Staff.with(session)
                    .header("Sec-Fetch-Site", origin)
                    .body(Map.of("name", Staff.freshName(), "role", "ADMIN"))
                    .post("/api/v2/admin/accounts")
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/cross-site"));
        }
        Staff.with(session)
                .header("Origin", "http://elsewhere.example")
                .delete(SESSION)
                .then()
                .statusCode(403);
        Staff.with(session).get(SESSION).then().statusCode(200);
    }

    @Test
    void signingOut_endsTheSessionAlsoForWhoeverKeptTheCookie() {
        String session = Staff.session("admin", Staff.ADMIN_PASSWORD);
        String other = Staff.session("admin", Staff.ADMIN_PASSWORD);

        Staff.with(session).delete(SESSION).then().statusCode(204).header("Set-Cookie", containsString("Max-Age=0"));

        Staff.with(session).get(SESSION).then().statusCode(204);
        Staff.with(session).get(AUDIT).then().statusCode(401);
        Staff.with(other).get(AUDIT).then().statusCode(200);
    }

    @Test
    void session_expires() {
        String session = Staff.session("admin", Staff.ADMIN_PASSWORD);
        clock.jump(Duration.ofHours(12).minusMinutes(1));
        Staff.with(session).get(SESSION).then().statusCode(200);
        clock.jump(Duration.ofMinutes(2));
        Staff.with(session).get(SESSION).then().statusCode(204);
        Staff.with(session).get(AUDIT).then().statusCode(401);
    }

    @Test
    void madeUpCookie_isNobodys() {
        String session = Staff.session("admin", Staff.ADMIN_PASSWORD);
        for (String forged : new String[] {"", "x", "1.0.abc.9999999999999." + "A".repeat(43), "2" + session}) {
            Staff.with(forged).get(SESSION).then().statusCode(204);
            Staff.with(forged).get(AUDIT).then().statusCode(401);
        }
    }

    @Test
    void oneTimePassword_mustBeChangedBeforeAnythingElse() {
        String name = Staff.freshName();
        String once = Staff.added(name, Role.ADMIN).getString("password");
        String session = Staff.session(name, once);

        Staff.with(session).get(SESSION).then().body("mustChangePassword", equalTo(true));
        Staff.with(session).get(AUDIT).then().statusCode(403).body("detail", containsString("session/password"));
        Staff.basic(name, once).get(AUDIT).then().statusCode(403);

        String changed = change(session, once, Staff.PASSWORD, 200);
        Staff.with(changed).get(SESSION).then().body("mustChangePassword", equalTo(false));
        Staff.with(changed).get(AUDIT).then().statusCode(200);
        Staff.with(session).get(SESSION).then().statusCode(204);
        Staff.signIn(name, once).then().statusCode(401);
        Staff.basic(name, Staff.PASSWORD).get(AUDIT).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "aaaaaaaaaaaaaaaaaaaa", "konj uz brdo, pa niz brdo"})
    void weakOrOldPassword_isRefused(String weak) {
        String name = Staff.freshName();
        Staff.ready(name, Role.MODERATOR);
        String session = Staff.session(name, Staff.PASSWORD);
        change(session, Staff.PASSWORD, weak, 400);
        change(session, Staff.PASSWORD, name + " je moja lozinka", 400);
        change(session, Staff.PASSWORD, "š".repeat(20) + "abcdefghijklmnopqrstuvwxyz0123456789", 400);
        Staff.with(session).get(SESSION).then().statusCode(200);
    }

    @Test
    void wrongOldPassword_changesNothing() {
        String session = Staff.session("admin", Staff.ADMIN_PASSWORD);
        change(session, "wrong", Staff.PASSWORD, 401);
        assertThat(Staff.session("admin", Staff.ADMIN_PASSWORD)).isNotNull();
    }

    @Test
    void cookie_tellsNothingOfTheName() {
        assertThat(Staff.session("admin", Staff.ADMIN_PASSWORD)).doesNotContain("admin");
        Staff.signIn("admin", Staff.ADMIN_PASSWORD).then().header("Set-Cookie", not(containsString("Secure")));
    }

    private static String change(String session, String old, String password, int status) {
        return Staff.with(session)
                .body(Map.of("password", old, "newPassword", password))
                .put(SESSION + "/password")
                .then()
                .statusCode(status)
                .extract()
                .cookie(AdminSession.COOKIE);
    }
}
