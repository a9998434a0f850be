package ml.ispovesti.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import ml.ispovesti.Visit;
import ml.ispovesti.promotion.Promotion;
import org.junit.jupiter.api.Test;

/** The same program with the same jar over a real RabbitMQ. */
@QuarkusTest
@TestProfile(RabbitMqTest.OverRabbitMq.class)
@QuarkusTestResource(value = Broker.class, restrictToAnnotatedClass = true)
class RabbitMqTest {

    public static class OverRabbitMq implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("ispovesti.promotion.least-age", "0s");
        }
    }

    @Inject
    Promotion promotion;

    private final Visit visit = new Visit();

    @Test
    void wholeFlow_worksOverTheBroker() throws Exception {
        // Others go first, so that the stream is open before the writing begins.
        IntStream.range(0, 40).forEach(i -> new Visit().generate("Sused").then().statusCode(202));
        long id = visit.generate("Kad sam bila mala")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath()
                .getLong("id");
        String stream = visit.get("/generations/" + id + "/events").asString();
        assertThat(stream).contains("event:snapshot", "event:started", "event:token", "event:done");
        String text = visit.awaitDone(id).extract().jsonPath().getString("text");

        long confession = visit.publish(id, "Iz reda")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
        new Visit().vote("arena", confession, "SUPERLIKE").then().statusCode(200);
        assertThat(promotion.holdRound(null).orElseThrow().promotedId()).isEqualTo(confession);
        visit.get("/confessions/" + confession)
                .then()
                .body("text", equalTo(text))
                .body("pseudonym", equalTo("Iz reda"));

        await().until(() -> Broker.waiting("generation.requests") + Broker.waiting("generation.results") == 0);
    }

    @Test
    void manyAtOnce_areAllWritten() {
        List<Visit> visits = IntStream.range(0, 20).mapToObj(i -> new Visit()).toList();
        List<Long> ids = visits.stream()
                .map(each -> each.generate("Sused")
                        .then()
                        .statusCode(202)
                        .extract()
                        .jsonPath()
                        .getLong("id"))
                .toList();

        for (int i = 0; i < ids.size(); i++) {
            visits.get(i).awaitDone(ids.get(i));
        }
    }

    @Test
    void cancel_reachesTheGeneratorAndGivesItsJobsBack() throws Exception {
        long last = visit.written("Pre svih");
        // Told by hand, so that the row still waits for it: only the generator can have dropped it.
        long unread = last + 30;
        Broker.publish("generation.control", "{\"version\":1,\"cancel\":" + unread + "}");
        List<Visit> visits = IntStream.range(0, 30).mapToObj(i -> new Visit()).toList();
        List<Long> ids = visits.stream()
                .map(each -> each.generate("Sused").jsonPath().getLong("id"))
                .toList();
        assertThat(ids.get(29)).isEqualTo(unread);
        // As many as the generator holds at least: if it kept their messages, the rest would never be written.
        for (int i = 2; i < 10; i++) {
            visits.get(i).cancel(ids.get(i)).then().statusCode(200);
        }
        new Visit().written("Posle svih");

        visits.get(29).get("/generations/" + unread).then().body("status", equalTo("QUEUED"));
        visits.get(29).cancel(unread).then().body("status", equalTo("CANCELLED"));
        await().until(() -> Broker.waiting("generation.requests") + Broker.waiting("generation.results") == 0);
    }

    @Test
    void newerMessage_goesToTheDeadLettersAndTheRestGoesOn() throws Exception {
        Broker.publish("generation.requests", "{\"version\":99,\"id\":1}");

        await().atMost(Duration.ofSeconds(20)).until(() -> Broker.waiting("generation.requests.dead") == 1);
        visit.written("Posle otrova");
    }
}
