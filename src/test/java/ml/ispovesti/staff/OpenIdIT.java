package ml.ispovesti.staff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ml.ispovesti.FreePort;
import ml.ispovesti.ShowsOutputs;
import ml.ispovesti.SiteProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Signing in at a provider, as a browser does it. */
@ExtendWith(ShowsOutputs.class)
class OpenIdIT {

    private static final String OPENID = OpenIdProvider.PATH;
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");

    @TempDir
    static Path folder;

    private static Keycloak keycloak;
    private static SiteProcess site;

    @BeforeAll
    static void start() throws IOException {
        keycloak = Keycloak.start(folder.resolve("keycloak.log"));
        site = site("data", keycloak.issuer()).awaitReady();
    }

    @AfterAll
    static void stop() {
        site.close();
        keycloak.close();
    }

    private static SiteProcess site(String data, String issuer) throws IOException {
        Map<String, String> settings = new HashMap<>();
        settings.put("ISPOVESTI_ADMIN_PASSWORD", Staff.ADMIN_PASSWORD);
        settings.put("ISPOVESTI_ADMIN_OPENID_ISSUER", issuer);
        settings.put("ISPOVESTI_ADMIN_OPENID_SECRET", "shared-with-the-site");
        settings.put("ISPOVESTI_ADMIN_OPENID_LABEL", "Keycloak");
        return SiteProcess.start(Files.createDirectory(folder.resolve(data)), settings);
    }

    @Test
    void knownName_isLetIn_andItsOneTimePasswordEnds() throws Exception {
        site.request().get("/api/v2/admin/session/ways").then().body("openId", equalTo("Keycloak"));
        String once = add("mira", Role.MODERATOR);
        Browser browser = new Browser();

        assertThat(browser.signIn("mira", "mirina lozinka")).isEqualTo("/admin");

        HttpResponse<String> session = browser.get(site.uri() + "/api/v2/admin/session");
        assertThat(session.body())
                .contains("\"name\":\"mira\"", "\"role\":\"MODERATOR\"", "\"mustChangePassword\":false");
        assertThat(browser.get(site.uri() + "/api/v2/admin/moderation/queue").statusCode())
                .isEqualTo(200);
        assertThat(browser.cookies()).contains("session").noneMatch(name -> name.startsWith("q_"));
        as("mira", once).get("/api/v2/admin/session").then().statusCode(401);
        as("admin", Staff.ADMIN_PASSWORD)
                .get("/api/v2/admin/audit")
                .then()
                .body("items.findAll { it.action == 'session.opened' && it.detail == 'OpenID' }.who", hasItem("mira"));
    }

    @Test
    void unknownOrDisabledName_isNotLetIn() throws Exception {
        Browser browser = new Browser();
        assertThat(browser.signIn("stranac", "tudja lozinka")).isEqualTo("/admin?error=no_account");

        add("stranac", Role.ADMIN);
        int id = as("admin", Staff.ADMIN_PASSWORD)
                .get("/api/v2/admin/accounts")
                .path("items.find { it.name == 'stranac' }.id");
        as("admin", Staff.ADMIN_PASSWORD)
                .put("/api/v2/admin/accounts/" + id + "/disabled")
                .then()
                .statusCode(200);
        assertThat(new Browser().signIn("stranac", "tudja lozinka")).isEqualTo("/admin?error=no_account");
        assertThat(browser.cookies()).doesNotContain("session");
    }

    @Test
    void wayBackThatNobodyWent_opensNothing() throws Exception {
        Browser browser = new Browser();
        String there = location(browser.get(site.uri() + OPENID));
        assertThat(there).startsWith(keycloak.issuer()).contains("code_challenge_method=S256", "nonce=");

        String forged = site.uri() + OPENID + "?code=stolen&state=";
        assertThat(location(browser.get(forged + parameter(there, "state")))).isEqualTo("/admin?error=not_believed");
        browser.get(site.uri() + OPENID);
        assertThat(location(browser.get(forged + "another"))).doesNotEndWith("/admin");
        assertThat(browser.cookies()).doesNotContain("session");
    }

    @Test
    void refusalOfTheProvider_isTakenToTheDoor() throws Exception {
        Browser browser = new Browser();
        String state = parameter(location(browser.get(site.uri() + OPENID)), "state");

        String back = location(browser.get(site.uri() + OPENID + "?error=access_denied&state=" + state));

        assertThat(back).startsWith(site.uri() + "/admin?error=access_denied");
    }

    @Test
    void providerAway_siteStartsAndSaysSo() throws Exception {
        try (SiteProcess alone = site("alone", "http://localhost:" + FreePort.find() + "/realms/site")
                .awaitReady()) {
            assertThat(location(new Browser().get(alone.uri() + OPENID))).isEqualTo("/admin?error=unavailable");
            alone.request()
                    .auth()
                    .preemptive()
                    .basic("admin", Staff.ADMIN_PASSWORD)
                    .get("/api/v2/admin/audit")
                    .then()
                    .statusCode(200);
        }
    }

    private static RequestSpecification as(String name, String password) {
        return given().baseUri(site.uri())
                .contentType(ContentType.JSON)
                .auth()
                .preemptive()
                .basic(name, password);
    }

    /** @return the one-time password */
    private static String add(String name, Role role) {
        return as("admin", Staff.ADMIN_PASSWORD)
                .body(Map.of("name", name, "role", role))
                .post("/api/v2/admin/accounts")
                .then()
                .statusCode(201)
                .extract()
                .path("password");
    }

    private static String location(HttpResponse<?> response) {
        return response.headers().firstValue("Location").orElse("none, but " + response.statusCode());
    }

    private static String parameter(String uri, String name) {
        Matcher found = Pattern.compile("[?&]" + name + "=([^&]+)").matcher(uri);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /** Keeps cookies, without looking at whose they are, and follows nobody by itself. */
    private static final class Browser {

        private final HttpClient client = HttpClient.newHttpClient();
        private final Map<String, String> cookies = new TreeMap<>();

        HttpResponse<String> get(String uri) throws IOException, InterruptedException {
            return send(HttpRequest.newBuilder(URI.create(uri)));
        }

        private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
            cookies.forEach((name, value) -> request.header("Cookie", name + "=" + value));
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return response;
        }

        private void keep(String cookie) {
            String[] pair = cookie.split(";")[0].split("=", 2);
            if (cookie.toLowerCase(Locale.ROOT).contains("max-age=0")) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }

        Set<String> cookies() {
            return cookies.keySet();
        }

        /** @return where it lands in the end, as the site says it */
        String signIn(String name, String password) throws IOException, InterruptedException {
            HttpResponse<String> form = get(location(get(site.uri() + OPENID)));
            Matcher action = FORM.matcher(form.body());
            assertThat(action.find()).as(form.body()).isTrue();
            String body = "username=" + encoded(name) + "&password=" + encoded(password);
            HttpRequest.Builder filled = HttpRequest.newBuilder(
                            URI.create(action.group(1).replace("&amp;", "&")))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body));
            String next = location(send(filled));
            while (next.startsWith(site.uri() + OPENID)) {
                next = location(get(next));
            }
            return next;
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}
