package ml.ispovesti.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import ml.ispovesti.Crowd;
import ml.ispovesti.time.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SignInDelaysTest {

    @Inject
    TestClock clock;

    @Inject
    SignInDelays delays;

    private final String name = Staff.freshName();

    @BeforeEach
    void forgetWrongPasswords() {
        clock.jumpToMorning();
        Staff.forgetWrongPasswords();
    }

    private int wrong() {
        return Staff.signIn(name, "wrong").statusCode();
    }

    private int wrongAfter(Duration wait) {
        clock.jump(wait);
        return wrong();
    }

    private static Duration waitOf(Response refused) {
        assertThat(refused.statusCode()).isEqualTo(429);
        return Duration.ofSeconds(Long.parseLong(refused.header("Retry-After")));
    }

    @Test
    void eachFurtherTry_waitsTwiceAsLong() {
        for (int i = 0; i <= SignInDelay.FREE; i++) {
            assertThat(wrong()).as("try " + i).isEqualTo(401);
        }
        for (long wait : new long[] {2, 4, 8, 16}) {
            Response refused = Staff.signIn(name, "wrong");
            refused.then().body("type", equalTo("/problems/too-many-sign-ins"));
            assertThat(waitOf(refused)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(wait));
            assertThat(wrongAfter(Duration.ofSeconds(wait))).isEqualTo(401);
        }
    }

    @Test
    void waitByName_endsAtAMinute_andByAddressLater() {
        for (int i = 0; i < 12; i++) {
            wrongAfter(Duration.ofMinutes(20));
        }
        assertThat(waitOf(Staff.signIn(name, "wrong"))).isBetween(Duration.ofSeconds(65), Duration.ofSeconds(1024));
        QuarkusTransaction.requiringNew().run(() -> SignInDelay.delete("mark like 'address:%'"));
        assertThat(waitOf(Staff.signIn(name, "wrong"))).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(64));
    }

    @Test
    void name_isSlowedDownFromEverywhere_andAnAddressForAllNames() {
        for (int i = 0; i <= SignInDelay.FREE; i++) {
            delays.claim(name, "192.0.2." + i);
        }
        assertThat(refused(name, "198.51.100.1")).isTrue();
        assertThat(refused(Staff.freshName(), "198.51.100.1")).isFalse();
        for (int i = 0; i < SignInDelay.FREE; i++) {
            delays.claim(Staff.freshName(), "198.51.100.1");
        }
        assertThat(refused(Staff.freshName(), "198.51.100.1")).isTrue();
        assertThat(refused(Staff.freshName(), "198.51.100.2")).isFalse();
    }

    private boolean refused(String who, String from) {
        try {
            delays.claim(who, from);
            return false;
        } catch (RuntimeException e) {
            return true;
        }
    }

    @Test
    void rightPassword_isRefusedTooWhileWaiting_andThenForgivesTheName() {
        Staff.ready(name, Role.MODERATOR);
        for (int i = 0; i <= SignInDelay.FREE; i++) {
            assertThat(wrong()).isEqualTo(401);
        }
        Staff.signIn(name, Staff.PASSWORD).then().statusCode(429);
        Staff.basic(name, Staff.PASSWORD)
                .get("/api/v2/admin/session")
                .then()
                .statusCode(429)
                .body("type", equalTo("/problems/too-many-sign-ins"));

        clock.jump(Duration.ofSeconds(3));
        Staff.signIn(name, Staff.PASSWORD).then().statusCode(200);
        long names = QuarkusTransaction.requiringNew().call(() -> SignInDelay.count("mark like 'name:%'"));
        assertThat(names).isZero();
    }

    @Test
    void manyAtOnce_areNotMoreThanOneAfterTheOther() throws Exception {
        List<Integer> answers = Crowd.atOnce(12, this::wrong);
        assertThat(answers).containsOnly(401, 429);
        assertThat(answers.stream().filter(answer -> answer == 401)).hasSize(SignInDelay.FREE + 1);
    }

    @Test
    void neitherNameNorAddress_isStored_andNothingForLong() {
        wrong();
        List<String> marks = QuarkusTransaction.requiringNew().call(() -> SignInDelay.<SignInDelay>listAll().stream()
                .map(delay -> delay.mark)
                .toList());
        assertThat(marks).hasSize(2).noneMatch(mark -> mark.contains(name) || mark.contains("127.0.0.1"));

        clock.jump(Duration.ofHours(25));
        delays.forgetOld();
        long left = QuarkusTransaction.requiringNew().call(() -> SignInDelay.count());
        assertThat(left).isZero();
    }

    /** Bcrypt is looked at for both, so they differ by little; without it the unknown one would be many times quicker. */
    @Test
    void unknownName_takesAsLongAsAKnownOne() {
        Passwords passwords = new Passwords(new SecureRandom(), new Costly());
        Optional<String> hash = Optional.of(passwords.hash("right"));
        long known = timed(() -> passwords.matches("wrong", hash));
        long unknown = timed(() -> passwords.matches("wrong", Optional.empty()));
        assertThat((double) unknown).isBetween(known / 3.0, known * 3.0);
        assertThat(passwords.matches("right", hash)).isTrue();
    }

    private static long timed(Runnable look) {
        look.run();
        long start = System.nanoTime();
        for (int i = 0; i < 5; i++) {
            look.run();
        }
        return System.nanoTime() - start;
    }

    private static final class Costly implements AdminSettings {
        @Override
        public Optional<String> password() {
            return Optional.empty();
        }

        @Override
        public Duration session() {
            return Duration.ofHours(1);
        }

        @Override
        public int passwordCost() {
            return 9;
        }
    }
}
