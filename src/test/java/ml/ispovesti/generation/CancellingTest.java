package ml.ispovesti.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ml.ispovesti.Visit;
import ml.ispovesti.time.TestClock;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.junit.jupiter.api.Test;

/** With the real model behind the embedded queue. */
@QuarkusTest
class CancellingTest {

    @Inject
    TestClock clock;

    @Inject
    @Channel("generation-control-out")
    MutinyEmitter<String> control;

    private final Visit visit = new Visit();

    @Test
    void queuedOne_isCancelledAndItsWatchersTold() {
        othersFirst();
        long id = requested("Predomislila sam se");
        CompletableFuture<String> stream = CompletableFuture.supplyAsync(
                () -> visit.get("/generations/" + id + "/events").asString());

        visit.cancel(id)
                .then()
                .statusCode(200)
                .body("status", equalTo("CANCELLED"))
                .body("reason", equalTo("CANCELLED"))
                .body("position", nullValue())
                .body("finishedAt", notNullValue());

        assertThat(row(id).startedAt).isNull();
        assertThat(stream.join()).endsWith("event:cancelled\ndata:{\"reason\":\"CANCELLED\"}\n\n");
        visit.get("/me").then().body("generation", nullValue());
        awaitIdle();
        assertThat(row(id).status).isEqualTo(GenerationStatus.CANCELLED);
    }

    @Test
    void runningOnes_areCancelledAndMakeRoom() {
        // More of them than the generator has slots: none may keep its own.
        List<Visit> stopped =
                IntStream.range(0, 6).mapToObj(i -> cancelledWhileRunning()).toList();

        clock.jump(Duration.ofSeconds(30));
        stopped.forEach(each -> each.written("Od početka"));
    }

    /** The model is quick: tries until the cancel comes while it writes. */
    private static Visit cancelledWhileRunning() {
        return Stream.generate(Visit::new)
                .limit(50)
                .filter(each -> {
                    long id =
                            each.generate("Kad sam").then().extract().jsonPath().getLong("id");
                    await().pollInterval(Duration.ofMillis(1)).until(() -> row(id).status != GenerationStatus.QUEUED);
                    each.cancel(id).then().statusCode(200);
                    Generation after = row(id);
                    return after.status == GenerationStatus.CANCELLED && after.startedAt != null;
                })
                .findFirst()
                .orElseThrow();
    }

    @Test
    void next_mayBeAskedForAfterThePauseOnly() {
        othersFirst();
        visit.cancel(requested("Prva")).then().body("status", equalTo("CANCELLED"));
        visit.generate("Druga").then().statusCode(429).body("type", equalTo("/problems/too-soon"));

        clock.jump(Duration.ofSeconds(30));

        visit.written("Druga");
    }

    @Test
    void doneOne_staysDone() {
        long id = visit.written("Gotova");
        String text = visit.get("/generations/" + id).jsonPath().getString("text");

        visit.cancel(id)
                .then()
                .statusCode(200)
                .body("status", equalTo("DONE"))
                .body("reason", nullValue())
                .body("text", equalTo(text));
        visit.publish(id, null).then().statusCode(201);
    }

    @Test
    void othersGeneration_isNotThere() {
        long id = visit.written("Moja");
        Visit other = new Visit();
        other.get("/me");

        other.cancel(id).then().statusCode(404).body("type", equalTo("/problems/not-found"));
        new Visit().cancel(id).then().statusCode(404);
        visit.cancel(999_999).then().statusCode(404);
    }

    @Test
    void twiceAtOnce_isAsGoodAsOnce() {
        othersFirst();
        long id = requested("Dvaput");
        visit.get("/me");
        List<CompletableFuture<Response>> answers = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> visit.cancel(id)))
                .toList();

        assertThat(answers).allSatisfy(answer -> answer.join()
                .then()
                .statusCode(200)
                .body("status", equalTo("CANCELLED"))
                .body("reason", equalTo("CANCELLED")));
        assertThat(visit.get("/generations/" + id + "/events").asString()).contains("event:cancelled");
    }

    @Test
    void jobWhoseCancelCameFirst_isDroppedUnread() {
        awaitIdle();
        long next = visit.written("Pre nje") + 1;
        control.send("{\"version\":1,\"cancel\":%d,\"lamp\":true}".formatted(next))
                .await()
                .indefinitely();

        Visit other = new Visit();
        assertThat(other.generate("Ova ne").jsonPath().getLong("id")).isEqualTo(next);
        new Visit().written("Posle nje");

        assertThat(row(next).status).isEqualTo(GenerationStatus.QUEUED);
        other.cancel(next).then().body("status", equalTo("CANCELLED"));
    }

    @Test
    void strangeControlMessages_areIgnored() {
        for (String message : List.of("{\"version\":99}", "{\"version\":1,\"model\":\"x\"}", "none")) {
            control.send(message).await().indefinitely();
        }
        visit.written("I dalje piše");
    }

    private long requested(String prefix) {
        return visit.generate(prefix)
                .then()
                .statusCode(202)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    /** So that the next one waits for a while. */
    private static void othersFirst() {
        IntStream.range(0, 30).forEach(i -> new Visit().generate("Sused").then().statusCode(202));
    }

    private static void awaitIdle() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !QuarkusTransaction.requiringNew().call(Generation::anyUnfinished));
    }

    private static Generation row(long id) {
        return QuarkusTransaction.requiringNew().call(() -> Generation.findById(id));
    }
}
