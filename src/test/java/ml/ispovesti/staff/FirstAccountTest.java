package ml.ispovesti.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import ml.ispovesti.Crowd;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of a site without accounts. */
@QuarkusTest
class FirstAccountTest {

    @Inject
    FirstAccount first;

    @BeforeEach
    void forgetAll() {
        Staff.forgetWrongPasswords();
        QuarkusTransaction.requiringNew().run(() -> Account.deleteAll());
    }

    @AfterEach
    void leaveTheUsualOneToTheOthers() {
        forgetAll();
        first.make(Staff.ADMIN_PASSWORD);
    }

    @Test
    void passwordOfTheSettings_opensAtOnce() {
        first.make("iz podešavanja");
        Staff.signIn("admin", "iz podešavanja").then().statusCode(200).body("mustChangePassword", equalTo(false));
    }

    @Test
    void passwordOfTheSettings_changesNothingOnceSomebodyHasOne() {
        first.make("prva");
        first.make("druga");
        Staff.signIn("admin", "prva").then().statusCode(200);
        Staff.signIn("admin", "druga").then().statusCode(401);
    }

    @Test
    void oneTimePassword_isMadeOnceAlsoByManyAtOnce() throws Exception {
        var made = Crowd.atOnce(3, first::makeWithPasswordOfOurs);
        assertThat(made.stream().flatMap(Optional::stream)).hasSize(1);
        String password = made.stream().flatMap(Optional::stream).findFirst().orElseThrow();
        Staff.signIn("admin", password).then().statusCode(200).body("mustChangePassword", equalTo(true));
        assertThat(first.makeWithPasswordOfOurs()).isEmpty();
    }

    @Test
    void lostOneTimePassword_isReplacedByThatOfTheSettings() {
        String lost = first.makeWithPasswordOfOurs().orElseThrow();
        first.make("iz podešavanja");
        Staff.signIn("admin", lost).then().statusCode(401);
        Staff.signIn("admin", "iz podešavanja").then().statusCode(200).body("mustChangePassword", equalTo(false));
    }
}
