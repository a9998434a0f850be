package ml.ispovesti.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.smallrye.reactive.messaging.MutinyEmitter;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import ml.ispovesti.Visit;
import ml.ispovesti.promotion.Promotion;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.junit.jupiter.api.Test;

/** What holds over the embedded queue and over RabbitMQ alike, seen by visitors and by what goes through the channels. */
abstract class QueueContract {

    @Inject
    Promotion promotion;

    @Inject
    @Channel("generation-requests-out")
    MutinyEmitter<String> requests;

    @Inject
    @Channel("generation-results-out")
    MutinyEmitter<String> results;

    @Inject
    @Channel("generation-control-out")
    MutinyEmitter<String> control;

    final Visit visit = new Visit();

    @Test
    void wholeFlow_works() {
        long id = asked(visit);
        String stream = visit.get("/generations/" + id + "/events").asString();
        assertThat(stream).contains("event:snapshot", "event:done");
        String text = visit.awaitDone(id).extract().jsonPath().getString("text");

        long confession = visit.publish(id, "Iz reda")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
        new Visit().vote("arena", confession, "SUPERLIKE").then().statusCode(200);
        assertThat(promotion.holdNow("proba").orElseThrow().promoted()).containsExactly(confession);
        visit.get("/confessions/" + confession)
                .then()
                .body("text", equalTo(text))
                .body("pseudonym", equalTo("Iz reda"));
    }

    @Test
    void manyAtOnce_areAllWritten() {
        List<Visit> visits = IntStream.range(0, 20).mapToObj(i -> new Visit()).toList();
        List<Long> ids = visits.stream().map(QueueContract::asked).toList();

        for (int i = 0; i < ids.size(); i++) {
            visits.get(i).awaitDone(ids.get(i));
        }
    }

    @Test
    void cancelledJobs_giveTheirPlacesBack() {
        long unread = leaveAlone(visit.written("Pre svih") + 30);
        List<Visit> visits = IntStream.range(0, 30).mapToObj(i -> new Visit()).toList();
        List<Long> ids = visits.stream().map(QueueContract::asked).toList();
        assertThat(ids.get(29)).isEqualTo(unread);
        // As many as the generator holds at least: if it kept their messages, the rest would never be written.
        for (int i = 2; i < 10; i++) {
            visits.get(i).cancel(ids.get(i)).then().statusCode(200);
        }
        new Visit().written("Posle svih");

        visits.get(29).get("/generations/" + unread).then().body("status", equalTo("QUEUED"));
        visits.get(29).cancel(unread).then().body("status", equalTo("CANCELLED"));
    }

    @Test
    void jobGivenOutTwice_isStoredOnce() {
        long id = leaveAlone(visit.written("Pre nje") + 1);
        Visit author = new Visit();
        assertThat(asked(author)).isEqualTo(id);
        long other = id + 1_000_000;
        String job = new JsonObject()
                .put("version", 1)
                .put("id", other)
                .put("beginning", "Kad sam")
                .put("seed", 5)
                .encode();
        send(requests, job);
        send(requests, job);
        send(results, report(id, "DONE").put("text", "Prvi tekst."));
        send(results, report(id, "DONE").put("text", "Drugi tekst."));
        send(results, report(id, "STARTED"));
        send(results, report(id, "RETURNED"));
        send(results, report(id, "FAILED").put("reason", "kasno"));

        new Visit().written("Posle nje");
        author.awaitDone(id).body("text", equalTo("Prvi tekst."));
    }

    @Test
    void returnedJob_isGivenOutAnewAndDone() {
        long id = leaveAlone(visit.written("Pre nje") + 1);
        Visit author = new Visit();
        assertThat(asked(author)).isEqualTo(id);
        author.get("/generations/" + id).then().body("status", equalTo("QUEUED"));

        send(results, report(id, "STARTED"));
        await().until(() -> author.get("/generations/" + id).jsonPath().getString("status"), "RUNNING"::equals);
        // Whoever had it was told to leave it alone, and still does: so it comes back from nobody but us.
        send(results, report(id, "RETURNED"));
        await().until(() -> author.get("/generations/" + id).jsonPath().getString("status"), "QUEUED"::equals);
        send(results, report(id, "DONE").put("delivery", 1).put("text", "Ipak."));
        author.awaitDone(id).body("text", equalTo("Ipak."));
    }

    @Test
    void jobThatIsBegunTooOften_fails() {
        long id = leaveAlone(visit.written("Pre nje") + 1);
        Visit author = new Visit();
        assertThat(asked(author)).isEqualTo(id);
        for (int delivery = 0; delivery < 3; delivery++) {
            send(results, report(id, "STARTED").put("delivery", delivery));
            send(results, report(id, "RETURNED").put("delivery", delivery));
        }

        await().until(() -> author.get("/generations/" + id).jsonPath().getString("status"), "FAILED"::equals);
        author.get("/generations/" + id).then().body("reason", containsString("3 times"));
    }

    @Test
    void unreadableJob_failsWithTheReasonAndTheRestGoesOn() {
        long id = leaveAlone(visit.written("Pre nje") + 1);
        Visit author = new Visit();
        assertThat(asked(author)).isEqualTo(id);
        send(requests, new JsonObject().put("version", 99).put("id", id).encode());
        send(requests, "not json");
        send(results, "not json");
        send(control, "not json");

        await().atMost(Duration.ofSeconds(20))
                .until(() -> author.get("/generations/" + id).jsonPath().getString("status"), "FAILED"::equals);
        author.get("/generations/" + id).then().body("reason", containsString("version 99"));
        new Visit().written("Posle otrova");
    }

    @Test
    void unreadableReport_endsItsJobWithTheReasonAndTheRestGoesOn() {
        long id = leaveAlone(visit.written("Pre nje") + 1);
        Visit author = new Visit();
        assertThat(asked(author)).isEqualTo(id);
        send(results, report(id, "DONE"));

        await().until(() -> author.get("/generations/" + id).jsonPath().getString("status"), "FAILED"::equals);
        author.get("/generations/" + id).then().body("reason", containsString("could not be read"));
        new Visit().written("Posle nje");
    }

    static long asked(Visit visitor) {
        return visitor.generate("Kad sam bila mala")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    /** Told by hand, so that the row still waits for it: the generator drops a job that it was told is over. */
    final long leaveAlone(long id) {
        send(control, new JsonObject().put("version", 1).put("cancel", id).encode());
        return id;
    }

    private static JsonObject report(long id, String outcome) {
        return new JsonObject().put("version", 1).put("id", id).put("outcome", outcome);
    }

    private static void send(MutinyEmitter<String> to, JsonObject message) {
        send(to, message.encode());
    }

    private static void send(MutinyEmitter<String> to, String message) {
        to.send(message).await().atMost(Duration.ofSeconds(10));
    }
}
