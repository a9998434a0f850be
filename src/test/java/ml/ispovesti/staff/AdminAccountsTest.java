package ml.ispovesti.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ml.ispovesti.Crowd;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

@QuarkusTest
class AdminAccountsTest {

    private static final String ACCOUNTS = "/api/v2/admin/accounts";
    private static final String AUDIT = "/api/v2/admin/audit";

    @Inject
    PasswordCommand command;

    private final String name = Staff.freshName();

    @BeforeEach
    void forgetWrongPasswords() {
        Staff.forgetWrongPasswords();
    }

    @Test
    void newOne_isListedWithoutItsPassword() {
        String password = Staff.added(name, Role.MODERATOR).getString("password");

        assertThat(password).hasSize(23);
        String list = Staff.admin()
                .get(ACCOUNTS)
                .then()
                .statusCode(200)
                .body("items.name", hasItem("admin"))
                .body("items.find { it.name == '%s' }.role".formatted(name), equalTo("MODERATOR"))
                .body("items.find { it.name == '%s' }.mustChangePassword".formatted(name), equalTo(true))
                .extract()
                .asString();
        assertThat(list).doesNotContain(password, "$2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a", "Velika", "ćirić", "two words", "1st", "a/b", "this-name-is-longer-than-thirty-letters"
            })
    void unusableName_isRefused(String wrong) {
        Staff.admin()
                .body(Map.of("name", wrong, "role", "ADMIN"))
                .post(ACCOUNTS)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-account"));
    }

    @Test
    void missingOrUnknownRole_isRefused() {
        Staff.admin().body(Map.of("name", name)).post(ACCOUNTS).then().statusCode(400);
        Staff.admin()
                .body(Map.of("name", name, "role", "KING"))
                .post(ACCOUNTS)
                .then()
                .statusCode(400);
        Staff.admin().get(ACCOUNTS).then().body("items.name", not(hasItem(name)));
    }

    @Test
    void takenName_isRefusedAlsoOfTwoAtOnce() throws Exception {
        Callable<Integer> add = () -> Staff.admin()
                .body(Map.of("name", name, "role", "MODERATOR"))
                .post(ACCOUNTS)
                .statusCode();
        assertThat(Crowd.atOnce(3, add)).containsExactlyInAnyOrder(201, 409, 409);
    }

    @Test
    void moderator_moderatesAndNothingElse_andTheLogKnows() {
        Staff.ready(name, Role.MODERATOR);
        String session = Staff.session(name, Staff.PASSWORD);

        Staff.with(session).get("/api/v2/admin/moderation/queue").then().statusCode(200);
        Staff.with(session)
                .body(Map.of("word", "zabranjenko"))
                .post("/api/v2/admin/moderation/words")
                .then()
                .statusCode(201);
        for (String closed : List.of(ACCOUNTS, AUDIT, "/api/v2/admin/models")) {
            Staff.with(session).get(closed).then().statusCode(403);
        }

        Staff.admin()
                .get(AUDIT + "?who=" + name + "&action=word.add")
                .then()
                .body("items.target", contains("zabranjenko"));
    }

    @Test
    void disabling_endsItsSessions_andEnablingLetsItSignInAgain() {
        long id = Staff.ready(name, Role.ADMIN);
        String session = Staff.session(name, Staff.PASSWORD);

        Staff.admin()
                .put(ACCOUNTS + "/" + id + "/disabled")
                .then()
                .statusCode(200)
                .body("disabledAt", notNullValue());
        Staff.with(session).get(AUDIT).then().statusCode(401);
        Staff.signIn(name, Staff.PASSWORD).then().statusCode(401);
        Staff.basic(name, Staff.PASSWORD).get(AUDIT).then().statusCode(401);

        Staff.admin()
                .delete(ACCOUNTS + "/" + id + "/disabled")
                .then()
                .statusCode(200)
                .body("disabledAt", nullValue());
        Staff.with(session).get(AUDIT).then().statusCode(401);
        Staff.signIn(name, Staff.PASSWORD).then().statusCode(200);
    }

    @Test
    void role_holdsAtOnce() {
        long id = Staff.ready(name, Role.ADMIN);
        String session = Staff.session(name, Staff.PASSWORD);
        Staff.with(session).get(AUDIT).then().statusCode(200);

        Staff.admin()
                .body(Map.of("role", "MODERATOR"))
                .put(ACCOUNTS + "/" + id + "/role")
                .then()
                .statusCode(200)
                .body("role", equalTo("MODERATOR"));

        Staff.with(session).get(AUDIT).then().statusCode(403);
    }

    @Test
    void newPassword_endsItsSessions() {
        long id = Staff.ready(name, Role.MODERATOR);
        String session = Staff.session(name, Staff.PASSWORD);

        String once = Staff.admin()
                .post(ACCOUNTS + "/" + id + "/password")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("password");

        Staff.with(session).get("/api/v2/admin/session").then().statusCode(204);
        Staff.signIn(name, Staff.PASSWORD).then().statusCode(401);
        Staff.signIn(name, once).then().statusCode(200).body("mustChangePassword", equalTo(true));
    }

    @Test
    void command_letsALostOneInAgain() {
        long id = Staff.ready(name, Role.ADMIN);
        Staff.admin().put(ACCOUNTS + "/" + id + "/disabled").then().statusCode(200);

        StringWriter told = new StringWriter();
        assertThat(run(told, name)).isZero();
        Matcher password =
                Pattern.compile("password of " + name + " is (\\S+)\\.").matcher(told.toString());

        assertThat(password.find()).isTrue();
        Staff.signIn(name, password.group(1)).then().statusCode(200).body("mustChangePassword", equalTo(true));
        assertThat(run(new StringWriter(), "nobody")).isEqualTo(1);
    }

    private int run(StringWriter told, String account) {
        return new CommandLine(command)
                .setOut(new PrintWriter(told))
                .setErr(new PrintWriter(told))
                .execute(account);
    }

    @Test
    void unknownOne_isNotFound() {
        Staff.admin().put(ACCOUNTS + "/999999/disabled").then().statusCode(404);
        Staff.admin().post(ACCOUNTS + "/999999/password").then().statusCode(404);
    }

    @Test
    void lastAdministrator_stays() throws Exception {
        long second = Staff.ready(name, Role.ADMIN);
        long first = QuarkusTransaction.requiringNew().call(() -> {
            Account.update("role = ?1 where name not in ?2", Role.MODERATOR, List.of("admin", name));
            return Account.named("admin").orElseThrow().id;
        });
        String session = Staff.session("admin", Staff.ADMIN_PASSWORD);

        // Each is let go by somebody at the same moment; one of both stays.
        List<Integer> answers = Crowd.atOnce(
                2,
                List.<Callable<Integer>>of(() -> makeModerator(session, first), () -> makeModerator(session, second)));
        assertThat(answers).contains(200).containsAnyOf(409, 403);
        long admins = QuarkusTransaction.requiringNew().call(() -> Account.count("role = ?1", Role.ADMIN));
        assertThat(admins).isEqualTo(1);

        QuarkusTransaction.requiringNew().run(() -> Account.update("role = ?1 where name = 'admin'", Role.ADMIN));
        QuarkusTransaction.requiringNew().run(() -> Account.update("role = ?1 where name <> 'admin'", Role.MODERATOR));
        Staff.admin()
                .put(ACCOUNTS + "/" + first + "/disabled")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/last-admin"));
    }

    private static int makeModerator(String session, long id) {
        return Staff.with(session)
                .body(Map.of("role", "MODERATOR"))
                .put(ACCOUNTS + "/" + id + "/role")
                .statusCode();
    }

    @Test
    void whatIsDone_isInTheAuditLog() {
        long id = Staff.ready(name, Role.MODERATOR);
        Staff.admin().put(ACCOUNTS + "/" + id + "/disabled").then().statusCode(200);
        Staff.admin().put(ACCOUNTS + "/" + id + "/disabled").then().statusCode(200);

        Staff.admin()
                .queryParam("limit", 2)
                .get(AUDIT)
                .then()
                .statusCode(200)
                .body("items[0].action", equalTo("account.disabled"))
                .body("items[0].who", equalTo("admin"))
                .body("items[0].target", equalTo(name))
                .body("items[1].action", not(equalTo("account.disabled")));
        Staff.admin()
                .queryParam("who", name)
                .get(AUDIT)
                .then()
                .body("items.action", contains("session.opened", "account.own-password", "session.opened"));
        Staff.admin()
                .queryParam("action", "account.added")
                .get(AUDIT)
                .then()
                .body("items[0].target", equalTo(name))
                .body("items[0].detail", equalTo("MODERATOR"))
                .body("items.action", everyItem(equalTo("account.added")));
    }

    @Test
    void auditLog_isPagedByKey() {
        Staff.added(name, Role.MODERATOR);
        Staff.added(Staff.freshName(), Role.MODERATOR);
        var first = Staff.admin().queryParam("limit", 1).get(AUDIT).jsonPath();
        var second = Staff.admin()
                .queryParam("limit", 1)
                .queryParam("after", first.getString("next"))
                .get(AUDIT)
                .jsonPath();
        assertThat(second.getLong("items[0].id")).isLessThan(first.getLong("items[0].id"));
        Staff.admin().queryParam("after", "nonsense").get(AUDIT).then().statusCode(400);
        Staff.admin()
                .queryParam("who", "nobody")
                .get(AUDIT)
                .then()
                .body("items", equalTo(List.of()))
                .body("next", nullValue());
    }

    @Test
    void refusedChange_leavesNoTrace() {
        Staff.added(name, Role.MODERATOR);
        Staff.admin()
                .body(Map.of("name", name, "role", "ADMIN"))
                .post(ACCOUNTS)
                .then()
                .statusCode(409);
        Staff.admin()
                .queryParam("action", "account.added")
                .queryParam("limit", 50)
                .get(AUDIT)
                .then()
                .body("items.findAll { it.target == '%s' }.detail".formatted(name), contains("MODERATOR"));
    }
}
