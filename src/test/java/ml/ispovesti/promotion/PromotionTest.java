package ml.ispovesti.promotion;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.panache.common.Sort;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import ml.ispovesti.Crowd;
import ml.ispovesti.Visit;
import ml.ispovesti.confession.Confession;
import ml.ispovesti.confession.Shelf;
import ml.ispovesti.confession.Stage;
import ml.ispovesti.time.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PromotionTest {

    // How many a round finds or puts in the arena is not looked at where some are pending: the house fills it every two
    // seconds, too.

    @Inject
    Promotion promotion;

    @Inject
    TestClock clock;

    private Instant old;
    private int texts;

    @BeforeEach
    void emptyArena() {
        Shelf.clear(Stage.ARENA);
        Shelf.clear(Stage.PENDING);
        clock.jump(Duration.ofMinutes(1));
        old = clock.instant().minus(Duration.ofHours(13));
    }

    @Test
    void best_isPromotedAndTheRestRejected() {
        long winner = candidate(old);
        long loser = candidate(old);
        Visit visit = new Visit();
        visit.vote("arena", winner, "SUPERLIKE");
        visit.vote("arena", loser, "LIKE");

        Promotion.Summary summary = holdRound();

        assertThat(summary).isEqualTo(new Promotion.Summary(2, 1, 0, 0, List.of(winner)));
        visit.get("/arena/" + winner)
                .then()
                .statusCode(308)
                .header("Location", endsWith("/api/v2/confessions/" + winner));
        visit.get("/arena/" + loser).then().statusCode(410).body("type", equalTo("/problems/round-lost"));
        visit.get("/confessions/" + winner)
                .then()
                .statusCode(200)
                .body("pseudonym", equalTo("Proba"))
                .body("likes", equalTo(0))
                .body("superlikes", equalTo(0));
        visit.get("/confessions").then().body("items[0].id", equalTo((int) winner));
        visit.vote("arena", winner, "LIKE").then().statusCode(409).body("type", equalTo("/problems/round-over"));
        visit.vote("arena", loser, "LIKE").then().statusCode(409);
    }

    @Test
    void mainList_hasVotesOfItsOwn() {
        long winner = candidate(old);
        Visit visit = new Visit();
        visit.vote("arena", winner, "LIKE");
        holdRound();

        visit.get("/me/reactions?stage=list&ids=" + winner).then().body("items.size()", equalTo(0));
        visit.vote("confessions", winner, "DISLIKE")
                .then()
                .statusCode(200)
                .body("dislikes", equalTo(1))
                .body("likes", equalTo(0));
        visit.vote("confessions", winner, "SUPERLIKE").then().statusCode(400);
        visit.takeBack("confessions", winner).then().body("dislikes", equalTo(0));
        visit.get("/me/reactions?stage=arena&ids=" + winner).then().body("items[0].reaction", equalTo("LIKE"));
    }

    @Test
    void young_stayAndKeepTheirVotesForTheNextRound() {
        long young = candidate(clock.instant().minus(Duration.ofHours(1)));
        long winner = candidate(old);
        new Visit().vote("arena", young, "LIKE");
        Visit fan = new Visit();
        fan.vote("arena", winner, "SUPERLIKE");

        assertThat(holdRound()).isEqualTo(new Promotion.Summary(2, 0, 1, 0, List.of(winner)));
        assertThat(Shelf.get(young)).satisfies(c -> {
            assertThat(c.stage).isEqualTo(Stage.ARENA);
            assertThat(c.likes).isEqualTo(1);
        });
    }

    @Test
    void nobodyVoted_nobodyIsPromoted() {
        long quiet = candidate(old);

        assertThat(holdRound().promoted()).isEmpty();
        assertThat(Shelf.get(quiet).stage).isEqualTo(Stage.REJECTED);
    }

    @Test
    void emptyArena_isARecordedRound() {
        long before = rounds().size();
        assertThat(holdRound()).isEqualTo(new Promotion.Summary(0, 0, 0, 0, List.of()));
        assertThat(rounds()).hasSize((int) before + 1);
    }

    @Test
    void arena_isFilledFromThePendingOldestFirst() {
        for (int i = 0; i < 12; i++) {
            Shelf.put(Stage.PENDING, "Čekam " + i + " " + clock.instant(), old.plusSeconds(i));
        }
        holdRound();
        given().get("/api/v2/promotion").then().body("candidates", equalTo(10)).body("rule", equalTo("classic"));
    }

    @Test
    void record_holdsEveryCandidateAsItStood() {
        long winner = candidate(old);
        long loser = candidate(old);
        new Visit().vote("arena", winner, "SUPERLIKE");
        new Visit().vote("arena", winner, "DISLIKE");
        new Visit().vote("arena", loser, "LIKE");
        holdRound();

        Round round = rounds().get(0);
        assertThat(round.promotedId).isEqualTo(winner);
        assertThat(round.formula).isEqualTo("likes − dislikes + 3·superlikes");
        assertThat(candidates(round))
                .extracting(
                        c -> c.confessionId,
                        c -> c.likes,
                        c -> c.dislikes,
                        c -> c.superlikes,
                        c -> c.score,
                        c -> c.outcome)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(winner, 0, 1, 1, 2.0, Outcome.PROMOTED),
                        org.assertj.core.groups.Tuple.tuple(loser, 1, 0, 0, 1.0, Outcome.REJECTED));
    }

    @Test
    void roundThatFailsAtItsEnd_hasNotHappened() {
        long waiting = candidate(old);
        new Visit().vote("arena", waiting, "LIKE");
        int before = rounds().size();

        QuarkusTransaction.begin();
        assertThat(holdRound().promoted()).containsExactly(waiting);
        QuarkusTransaction.rollback();

        assertThat(rounds()).hasSize(before);
        assertThat(Shelf.get(waiting).stage).isEqualTo(Stage.ARENA);
        assertThat(Shelf.get(waiting).likes).isEqualTo(1);
    }

    @Test
    void roundsOfOneMomentAtOnce_areHeldOnce() throws Exception {
        long winner = candidate(old);
        new Visit().vote("arena", winner, "LIKE");
        for (int i = 0; i < 30; i++) {
            Shelf.put(Stage.PENDING, "Čekam " + i + " " + clock.instant(), old.plusSeconds(i));
        }
        int before = rounds().size();
        Instant due = clock.instant();

        List<Optional<Promotion.Summary>> answers = Crowd.atOnce(4, () -> promotion.holdRound(due));

        assertThat(answers)
                .filteredOn(Optional::isPresent)
                .singleElement()
                .extracting(Optional::get)
                .extracting(Promotion.Summary::rejected, Promotion.Summary::promoted)
                .containsExactly(0, List.of(winner));
        assertThat(rounds()).hasSize(before + 1);
        assertThat(QuarkusTransaction.requiringNew().call(() -> Confession.count(Stage.ARENA)))
                .isEqualTo(10);
    }

    @Test
    void arenaFilledByManyAtOnce_getsNoMoreThanItHolds() throws Exception {
        for (int i = 0; i < 30; i++) {
            Shelf.put(Stage.PENDING, "Čekam " + i + " " + clock.instant(), old.plusSeconds(i));
        }

        Crowd.atOnce(6, () -> QuarkusTransaction.requiringNew().call(() -> Confession.fillArena(10, clock.instant())));

        assertThat(QuarkusTransaction.requiringNew().call(() -> Confession.count(Stage.ARENA)))
                .isEqualTo(10);
    }

    @Test
    void votesDuringARound_areEitherInItOrRefused() throws Exception {
        long id = candidate(old);
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            calls.add(() -> new Visit().vote("arena", id, "LIKE").statusCode());
        }
        calls.add(30, () -> holdRound().candidates());
        List<Integer> answers = Crowd.atOnce(6, calls);

        assertThat(answers).isSubsetOf(200, 409, 1);
        assertThat(candidates(rounds().get(0)))
                .singleElement()
                .extracting(c -> c.likes)
                .isEqualTo(Collections.frequency(answers, 200));
    }

    private Promotion.Summary holdRound() {
        return promotion.holdNow("proba").orElseThrow();
    }

    private long candidate(Instant enteredAt) {
        return Shelf.put(Stage.ARENA, "Kandidat " + texts++ + " " + clock.instant(), enteredAt);
    }

    private static List<Round> rounds() {
        return QuarkusTransaction.requiringNew().call(() -> Round.listAll(Sort.descending("id")));
    }

    private static List<RoundCandidate> candidates(Round round) {
        return QuarkusTransaction.requiringNew().call(() -> RoundCandidate.of(round.id));
    }
}
