package ml.ispovesti.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import ml.ispovesti.Visit;
import ml.ispovesti.confession.Origin;
import ml.ispovesti.generator.Mood;
import ml.ispovesti.time.TestClock;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of ten minutes: each test has one generation that waits, because the generator was told not to take it. */
@QuarkusTest
class AttentionTest {

    private static final Duration ALMOST = Duration.ofMinutes(9);

    @Inject
    TestClock clock;

    @Inject
    Attention attention;

    @Inject
    Cancelling cancelling;

    @Inject
    @Channel("generation-control-out")
    MutinyEmitter<String> control;

    @Inject
    Recovery recovery;

    private final Visit visit = new Visit();
    private long id;

    @BeforeEach
    void askForOneThatWaits() {
        id = new Visit().written("Pre nje") + 1;
        control.send("{\"version\":1,\"cancel\":%d}".formatted(id)).await().indefinitely();
        assertThat(visit.generate("Čeka").jsonPath().getLong("id")).isEqualTo(id);
    }

    @AfterEach
    void leaveNothingBehind() {
        cancelling.cancel(id);
    }

    @Test
    void leftAlone_isCancelledAsAbandoned() {
        clock.jump(ALMOST);
        attention.cancelAbandoned();
        assertThat(row().status).isEqualTo(GenerationStatus.QUEUED);

        clock.jump(Duration.ofMinutes(2));
        attention.cancelAbandoned();

        visit.get("/generations/" + id)
                .then()
                .body("status", equalTo("CANCELLED"))
                .body("reason", equalTo("ABANDONED"));
        visit.written("Nova");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/generations/%d", "/me"})
    void askedFor_isKept(String path) {
        for (int i = 0; i < 3; i++) {
            clock.jump(ALMOST);
            visit.get(path.formatted(id)).then().statusCode(200);
        }
        attention.cancelAbandoned();
        assertThat(row().status).isEqualTo(GenerationStatus.QUEUED);
    }

    @Test
    void watched_isKept() {
        CompletableFuture<String> stream = CompletableFuture.supplyAsync(
                () -> visit.get("/generations/" + id + "/events").asString());
        for (int i = 0; i < 3; i++) {
            Instant before = row().askedAt;
            clock.jump(ALMOST);
            await().until(() -> row().askedAt.isAfter(before));
        }
        attention.cancelAbandoned();
        assertThat(row().status).isEqualTo(GenerationStatus.QUEUED);

        cancelling.abandon(id, clock.instant().plusSeconds(1));
        assertThat(stream.join()).endsWith("event:cancelled\ndata:{\"reason\":\"ABANDONED\"}\n\n");
    }

    @Test
    void askingOften_writesSeldom() {
        Instant first = row().askedAt;
        clock.jump(Duration.ofSeconds(50));
        visit.get("/generations/" + id);
        assertThat(row().askedAt).isEqualTo(first);

        clock.jump(Duration.ofSeconds(20));
        visit.get("/generations/" + id);
        assertThat(row().askedAt).isAfter(first);
    }

    @Test
    void strangersDoNotCount() {
        clock.jump(Duration.ofMinutes(5));
        new Visit().get("/generations/" + id).then().statusCode(404);
        assertThat(row().askedAt).isBefore(clock.instant().minus(Duration.ofMinutes(4)));
    }

    @Test
    void runningOne_isKept() {
        QuarkusTransaction.requiringNew()
                .run(() -> Generation.update("status = ?1 where id = ?2", GenerationStatus.RUNNING, id));
        clock.jump(Duration.ofHours(1));
        attention.cancelAbandoned();
        assertThat(row().status).isEqualTo(GenerationStatus.RUNNING);
    }

    @Test
    void oneOfTheHouse_isKept() {
        long house = QuarkusTransaction.requiringNew().call(() -> {
            Generation own = new Generation(Origin.HOUSE, null, "", Mood.USUAL, 1, clock.instant());
            own.dispatchedTo = "embedded";
            own.persist();
            return own.id;
        });
        clock.jump(Duration.ofHours(1));
        attention.cancelAbandoned();
        assertThat(row(house).status).isEqualTo(GenerationStatus.QUEUED);
        cancelling.cancel(house);
    }

    @Test
    void timeWhileTheSiteWasDown_doesNotCount() {
        clock.jump(ALMOST);
        // As if it had gone to a broker, which still has it.
        QuarkusTransaction.requiringNew().run(() -> Generation.update("dispatchedTo = 'rabbitmq' where id = ?1", id));
        recovery.takeBack(null, "rabbitmq", true, false);
        clock.jump(ALMOST);
        attention.cancelAbandoned();
        assertThat(row().status).isEqualTo(GenerationStatus.QUEUED);
    }

    private Generation row() {
        return row(id);
    }

    private static Generation row(long id) {
        return QuarkusTransaction.requiringNew().call(() -> Generation.findById(id));
    }
}
