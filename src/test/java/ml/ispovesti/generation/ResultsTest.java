package ml.ispovesti.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import ml.ispovesti.Visit;
import ml.ispovesti.generator.QueueMessages.Result;
import ml.ispovesti.tally.Counted;
import ml.ispovesti.tally.Tally;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.junit.jupiter.api.Test;

/** What the reports of generators come to, whatever their order and number, and what a start finds. */
@QuarkusTest
class ResultsTest {

    @Inject
    Results results;

    @Inject
    @Channel("generation-control-out")
    MutinyEmitter<String> control;

    @Inject
    Recovery recovery;

    @Inject
    Outbox outbox;

    @Inject
    Cancelling cancelling;

    @Inject
    Tally tally;

    private final Visit visit = new Visit();

    @Test
    void resultThatComesTwiceOrLate_changesNothing() {
        long id = visit.written("Jednom");
        String text = visit.get("/generations/" + id).jsonPath().getString("text");
        for (Result.Outcome outcome : Result.Outcome.values()) {
            assertThat(results.store(result(id, 0, outcome)).news())
                    .as("%s again", outcome)
                    .isNull();
            assertThat(results.store(result(999_999, 0, outcome)).news())
                    .as("%s of nobody", outcome)
                    .isNull();
        }
        assertThat(results.store(result(id, 0, Result.Outcome.STARTED)).vain()).isTrue();
        assertThat(results.store(result(999_999, 0, Result.Outcome.STARTED)).vain())
                .isTrue();
        visit.get("/generations/" + id).then().body("text", equalTo(text)).body("status", equalTo("DONE"));
    }

    @Test
    void startsAreCounted_untilItIsGivenUp() {
        long id = unfinished("Otrovna");
        for (int delivery = 0; delivery < 3; delivery++) {
            assertThat(results.store(result(id, delivery, Result.Outcome.STARTED))
                            .news())
                    .isEqualTo(new Happening.Started());
            assertThat(results.store(result(id, delivery, Result.Outcome.STARTED))
                            .news())
                    .as("the same once more")
                    .isNull();
            if (delivery < 2) {
                assertThat(results.store(result(id, delivery, Result.Outcome.RETURNED))
                                .returned())
                        .isTrue();
                assertThat(results.store(result(id, delivery, Result.Outcome.RETURNED))
                                .returned())
                        .as("the same once more")
                        .isFalse();
            }
        }

        assertThat(results.store(result(id, 2, Result.Outcome.RETURNED)).news()).isInstanceOf(Happening.Failed.class);
        visit.get("/generations/" + id)
                .then()
                .body("status", equalTo("FAILED"))
                .body("reason", containsString("3 times"));
    }

    @Test
    void everyEnd_isTalliedOnce() {
        Map<Counted, Long> before = tallied();
        long failed = unfinished(new Visit(), "Pašće");
        results.store(result(failed, 0, Result.Outcome.FAILED));
        results.store(result(failed, 0, Result.Outcome.FAILED));
        long cancelled = unfinished(new Visit(), "Stani");
        cancelling.cancel(cancelled);
        cancelling.cancel(cancelled);
        results.store(result(cancelled, 0, Result.Outcome.DONE));

        Map<Counted, Long> after = tallied();
        after.replaceAll((what, amount) -> amount - before.getOrDefault(what, 0L));
        // Each of the two had another one written before.
        assertThat(after)
                .containsEntry(Counted.ASKED, 4L)
                .containsEntry(Counted.DONE, 2L)
                .containsEntry(Counted.FAILED, 1L)
                .containsEntry(Counted.CANCELLED, 1L);
    }

    private Map<Counted, Long> tallied() {
        return QuarkusTransaction.requiringNew().call(() -> tally.since(Instant.EPOCH)).stream()
                .collect(Collectors.toMap(Tally.Hour::what, Tally.Hour::amount, Long::sum));
    }

    @Test
    void returnedBeforeItBegan_costsNoAttempt() {
        long id = unfinished("Nevina");
        for (int delivery = 0; delivery < 10; delivery++) {
            assertThat(results.store(result(id, delivery, Result.Outcome.RETURNED))
                            .returned())
                    .isTrue();
        }
        assertThat(results.store(result(id, 3, Result.Outcome.DONE)).news())
                .as("finished text of an old delivery")
                .isInstanceOf(Happening.Done.class);
    }

    /** One that the generator was told to leave alone. */
    private long unfinished(String prefix) {
        return unfinished(visit, prefix);
    }

    private long unfinished(Visit author, String prefix) {
        long next = new Visit().written("Pre nje") + 1;
        control.send("{\"version\":1,\"cancel\":%d}".formatted(next)).await().indefinitely();
        assertThat(author.generate(prefix).jsonPath().getLong("id")).isEqualTo(next);
        return next;
    }

    private static Result result(long id, int delivery, Result.Outcome outcome) {
        return new Result(1, id, delivery, outcome, "Drugo.", "x", "a reason", null);
    }

    @Test
    void jobOfADeadProcess_isDoneAfterTheStart() {
        long id = visit.written("Prekinuta");
        QuarkusTransaction.requiringNew()
                .run(() -> Generation.update(
                        "status = ?1, text = null, finishedAt = null where id = ?2", GenerationStatus.RUNNING, id));

        recovery.takeBack(null, "embedded", true, false);
        outbox.wake();

        await().until(() -> visit.get("/generations/" + id).jsonPath().getString("status"), "DONE"::equals);
    }
}
