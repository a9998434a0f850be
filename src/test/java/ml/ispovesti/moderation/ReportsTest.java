package ml.ispovesti.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import ml.ispovesti.Crowd;
import ml.ispovesti.Visit;
import ml.ispovesti.confession.Confession;
import ml.ispovesti.confession.Shelf;
import ml.ispovesti.confession.Stage;
import ml.ispovesti.time.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(Moderator.Present.class)
class ReportsTest {

    @Inject
    TestClock clock;

    @Inject
    NetworksForgotten networks;

    private final Visit visit = new Visit();
    private long confession;

    @BeforeEach
    void confession() {
        clock.jumpToMorning();
        confession = Shelf.put(Stage.PUBLISHED, "Za prijave " + clock.instant(), clock.instant());
    }

    @Test
    void thirdVisitor_hidesIt() {
        report("confessions", confession);
        report("confessions", confession);
        visit.get("/confessions/" + confession).then().statusCode(200);

        report("confessions", confession);

        visit.get("/confessions/" + confession).then().statusCode(410).body("type", equalTo("/problems/hidden"));
        visit.report("confessions", confession, "HATE", null)
                .then()
                .statusCode(410)
                .body("type", equalTo("/problems/hidden"));
    }

    @Test
    void sameVisitor_countsOnce() throws Exception {
        visit.get("/me");
        List<Integer> answers = Crowd.atOnce(
                12, () -> visit.report("confessions", confession, "SPAM", null).statusCode());

        assertThat(answers).containsOnly(204);
        assertThat(reports(confession)).isEqualTo(1);
        assertThat(open(confession).voices).isEqualTo(1);
        assertThat(Shelf.get(confession).hiddenAt).isNull();
    }

    @Test
    void manyAtOnce_hideOnceAndOpenOneCase() throws Exception {
        List<Visit> crowd = Stream.generate(Visit::new).limit(12).toList();
        crowd.forEach(each -> each.get("/me"));
        List<Callable<Integer>> calls = crowd.stream()
                .<Callable<Integer>>map(each -> () ->
                        each.report("confessions", confession, "HATE", null).statusCode())
                .toList();

        List<Integer> answers = Crowd.atOnce(12, calls);

        assertThat(answers)
                .containsOnly(204, 410)
                .filteredOn(status -> status == 204)
                .hasSize(3);
        assertThat(open(confession).voices).isEqualTo(3);
        assertThat(Shelf.get(confession).hiddenAt).isNotNull();
    }

    @Test
    void comment_isHiddenAndNotCounted() throws Exception {
        long comment = new Visit().commented(confession, "Loš komentar");
        new Visit().commented(confession, "Dobar komentar");
        List<Visit> crowd = Stream.generate(Visit::new).limit(6).toList();
        crowd.forEach(each -> each.get("/me"));
        Crowd.atOnce(
                6,
                crowd.stream()
                        .<Callable<Integer>>map(each -> () ->
                                each.report("comments", comment, "HATE", null).statusCode())
                        .toList());

        visit.get("/confessions/" + confession).then().body("comments", equalTo(1));
        visit.get("/confessions/" + confession + "/comments")
                .then()
                .body("items.text", equalTo(List.of("Dobar komentar")));
        visit.report("comments", comment, "HATE", null).then().statusCode(410);
    }

    @Test
    void candidate_isReportedAndItsReportsFollowIt() {
        long candidate = Shelf.put(Stage.ARENA, "Kandidat " + clock.instant(), clock.instant());
        report("arena", candidate);
        report("arena", candidate);
        QuarkusTransaction.requiringNew()
                .run(() -> Confession.<Confession>findById(candidate).enter(Stage.PUBLISHED, clock.instant()));

        report("confessions", candidate);

        visit.get("/confessions/" + candidate).then().statusCode(410);
        visit.report("confessions", Shelf.put(Stage.ARENA, "U areni", clock.instant()), "SPAM", null)
                .then()
                .statusCode(404);
        visit.report("arena", Shelf.put(Stage.REJECTED, "Izgubila", clock.instant()), "SPAM", null)
                .then()
                .statusCode(410)
                .body("type", equalTo("/problems/round-lost"));
        visit.report("comments", 999_999, "SPAM", null).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "{\"reason\":\"UGLY\"}", "{\"reason\":\"SPAM\",\"note\":\"a\\u0007b\"}"})
    void whatIsNoReport_isRefused(String body) {
        visit.request()
                .contentType("application/json")
                .body(body)
                .post("/api/v2/confessions/" + confession + "/reports")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-report"));
        visit.report("confessions", confession, "SPAM", "x".repeat(301)).then().statusCode(400);
    }

    @Test
    void twentyADay_areEnough() {
        for (int i = 0; i < 20; i++) {
            long other = Shelf.put(Stage.PUBLISHED, i + " za prijave " + clock.instant(), clock.instant());
            visit.report("confessions", other, "SPAM", null).then().statusCode(204);
        }
        visit.report("confessions", confession, "SPAM", null)
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body("type", equalTo("/problems/too-many-reports"));

        clock.jump(Duration.ofHours(24));

        visit.report("confessions", confession, "SPAM", null).then().statusCode(204);
    }

    @Test
    void forgottenVisitor_leavesTheReport() {
        visit.report("confessions", confession, "OTHER", "Poznajem ga").then().statusCode(204);
        visit.get("/me/export").then().body(containsString("Poznajem ga"));

        visit.delete("/me").then().statusCode(204);

        assertThat(reports(confession)).isEqualTo(1);
        assertThat(open(confession).voices).isEqualTo(1);
        QuarkusTransaction.requiringNew()
                .run(() -> assertThat(Report.<Report>find("thingId", confession).firstResult().visitorId)
                        .isNull());
    }

    @Test
    void network_isForgottenAfterADay() {
        visit.report("confessions", confession, "SPAM", null).then().statusCode(204);
        networks.forget();
        assertThat(network()).hasSize(44);

        clock.jump(Duration.ofHours(25));
        networks.forget();

        assertThat(network()).isNull();
    }

    private String network() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Report.<Report>find("thingId", confession).firstResult().network);
    }

    private static void report(String things, long id) {
        new Visit().report(things, id, "HATE", null).then().statusCode(204);
    }

    private static long reports(long thing) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Report.count("kind = ?1 and thingId = ?2", ThingKind.CONFESSION, thing));
    }

    private static Case open(long thing) {
        List<Case> cases = QuarkusTransaction.requiringNew()
                .call(() -> Case.list("kind = ?1 and thingId = ?2 and decidedAt is null", ThingKind.CONFESSION, thing));
        assertThat(cases).hasSize(1);
        return cases.get(0);
    }
}
