package ml.ispovesti.promotion;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import ml.ispovesti.time.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The real job, which looks each second whether a round is due. */
@QuarkusTest
class DueRoundTest {

    private static final String HOURLY = "0 0 * * * ?";

    @Inject
    TestClock clock;

    @Inject
    DueRound due;

    private long last;

    @BeforeEach
    void remember() {
        clock.jump(Duration.between(clock.instant(), thisHour().plus(Duration.ofMinutes(70))));
        last = rounds(0).stream().mapToLong(round -> round.id).max().orElse(0);
    }

    @AfterEach
    void reset() {
        Knobs.reset();
        settled(false, "0 0 0 1 1 ? 2099");
    }

    @Test
    void momentsOfAnEarlierSchedule_areNotMissed() {
        Knobs.set("cron", HOURLY);
        settled(false, HOURLY);
        clock.jump(Duration.ofMinutes(5));
        assertThat(QuarkusTransaction.requiringNew().call(() -> due.at(clock.instant())))
                .isEmpty();
    }

    @Test
    void roundOfTheNewSchedule_isHeldWhenItIsDue_withoutARestart() {
        Knobs.set("cron", HOURLY);
        settled(false, HOURLY);
        Instant moment = thisHour().plus(Duration.ofHours(1));
        clock.jump(Duration.between(clock.instant(), moment.plusSeconds(1)));

        awaitRounds(1);
        assertThat(rounds(last)).singleElement().satisfies(round -> {
            assertThat(round.dueAt).isEqualTo(moment);
            assertThat(round.heldBy).isNull();
            assertThat(round.settingsVersion).isEqualTo(Knobs.version());
        });
    }

    @Test
    void missedMoments_areMadeUpForOnce() {
        Knobs.set("cron", HOURLY);
        settled(false, HOURLY);
        clock.jump(Duration.ofHours(5));
        Instant lastMoment = thisHour();

        awaitRounds(1);
        assertThat(rounds(last)).extracting(round -> round.dueAt).containsExactly(lastMoment);
        assertThat(QuarkusTransaction.requiringNew().call(() -> due.at(clock.instant())))
                .isEmpty();
    }

    @Test
    void paused_noRoundIsHeld_norMadeUpForAfterwards() {
        Knobs.set("cron", HOURLY);
        Knobs.set("paused", true);
        settled(true, HOURLY);
        given().get("/api/v2/promotion").then().body("nextRoundAt", nullValue());
        clock.jump(Duration.ofHours(3));
        assertThat(QuarkusTransaction.requiringNew().call(() -> due.at(clock.instant())))
                .isEmpty();

        Knobs.set("paused", false);
        settled(false, HOURLY);
        given().get("/api/v2/promotion")
                .then()
                .body(
                        "nextRoundAt",
                        equalTo(thisHour().plus(Duration.ofHours(1)).toString()));
        assertThat(QuarkusTransaction.requiringNew().call(() -> due.at(clock.instant())))
                .isEmpty();
        assertThat(rounds(last)).isEmpty();
    }

    private Instant thisHour() {
        return clock.instant().truncatedTo(ChronoUnit.HOURS);
    }

    /** The job has seen the schedule. */
    private static void settled(boolean paused, String cron) {
        await().untilAsserted(() -> assertThat(QuarkusTransaction.requiringNew().call(RoundCalendar::present))
                .hasValueSatisfying(calendar -> {
                    assertThat(calendar.cron).isEqualTo(cron);
                    assertThat(calendar.paused).isEqualTo(paused);
                }));
    }

    private void awaitRounds(int count) {
        await().untilAsserted(() -> assertThat(rounds(last)).hasSize(count));
    }

    private static List<Round> rounds(long after) {
        return QuarkusTransaction.requiringNew().call(() -> Round.list("id > ?1", after));
    }
}
