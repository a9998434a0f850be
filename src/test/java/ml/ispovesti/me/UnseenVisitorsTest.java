package ml.ispovesti.me;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import ml.ispovesti.Visit;
import ml.ispovesti.confession.Shelf;
import ml.ispovesti.confession.Stage;
import ml.ispovesti.data.HousekeepingSettings;
import ml.ispovesti.time.TestClock;
import ml.ispovesti.visitor.Visitor;
import ml.ispovesti.visitor.VisitorId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UnseenVisitorsTest {

    @Inject
    TestClock clock;

    @Inject
    UnseenVisitors unseen;

    @Inject
    Forgetting forgetting;

    @Inject
    HousekeepingSettings settings;

    private String cookie;
    private long listed;

    @BeforeEach
    void visitorWhoVoted() {
        clock.jumpToMorning();
        listed = Shelf.put(Stage.PUBLISHED, "Na glavnoj " + clock.instant(), clock.instant());
        cookie =
                new Visit().vote("confessions", listed, "LIKE").then().extract().cookie("visitor");
    }

    private Response votes() {
        return given().cookie("visitor", cookie).get("/api/v2/me/votes");
    }

    private Response me() {
        return given().cookie("visitor", cookie).get("/api/v2/me");
    }

    private Instant lastSeen() {
        String id = cookie.split("\\.")[0];
        return QuarkusTransaction.requiringNew()
                .call(() -> Visitor.known(new VisitorId(id)).orElseThrow().lastSeenAt);
    }

    @Test
    void afterAYear_nothingLeadsToThem() {
        clock.jump(settings.visitors());
        unseen.forget();
        votes().then().body("items", hasSize(1));

        clock.jump(Duration.ofDays(1));
        unseen.forget();

        votes().then().statusCode(200).body("items", empty());
        given().get("/api/v2/confessions/" + listed).then().body("likes", equalTo(1));
    }

    @Test
    void whoeverLooksAtTheirOwn_isSeen() {
        clock.jump(settings.visitors());
        me().then().statusCode(200);
        clock.jump(Duration.ofDays(2));
        unseen.forget();
        votes().then().body("items", hasSize(1));
    }

    @Test
    void onAnotherDay_theCookieLastsAsLongAgain() {
        assertThat(me().getCookie("visitor")).isNull();
        clock.jumpToMorning();

        Response first = me();
        assertThat(first.getCookie("visitor")).isEqualTo(cookie);
        assertThat(first.getDetailedCookie("visitor").getMaxAge())
                .isEqualTo(Duration.ofDays(400).toSeconds());
        assertThat(me().getCookie("visitor")).isNull();
    }

    @Test
    void onlyTheDay_isKept() {
        clock.jump(Duration.ofMinutes(42));
        me();
        Instant seen = lastSeen();
        assertThat(seen.toEpochMilli() % Duration.ofDays(1).toMillis()).isZero();
        assertThat(Duration.between(seen, clock.instant())).isLessThan(Duration.ofDays(1));
    }

    @Test
    void whoeverIsKeptOut_isNotForgottenMeanwhile() {
        VisitorId id = new VisitorId(cookie.split("\\.")[0]);
        Instant end = clock.instant().plus(settings.visitors()).plus(Duration.ofDays(3));
        QuarkusTransaction.requiringNew().run(() -> Visitor.block(id, end));
        clock.jump(settings.visitors().plus(Duration.ofDays(2)));
        unseen.forget();
        votes().then().body("items", hasSize(1));

        clock.jump(Duration.ofDays(2));
        unseen.forget();
        votes().then().body("items", empty());
    }

    @Test
    void whoComesBackMeanwhile_staysWhole() {
        VisitorId id = new VisitorId(cookie.split("\\.")[0]);
        clock.jump(settings.visitors().plus(Duration.ofDays(2)));
        Instant since = clock.instant().minus(settings.visitors());
        assertThat(QuarkusTransaction.requiringNew().call(() -> Visitor.unseenSince(since, clock.instant(), 1_000)))
                .contains(id);

        me();

        assertThat(forgetting.forgetUnseen(id, since)).isFalse();
        votes().then().body("items", hasSize(1));
    }
}
