package ml.ispovesti.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import ml.ispovesti.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The same program with the same jar over a real RabbitMQ. */
@QuarkusTest
@TestProfile(RabbitMqTest.OverRabbitMq.class)
@QuarkusTestResource(value = Broker.class, restrictToAnnotatedClass = true)
class RabbitMqTest extends QueueContract {

    public static class OverRabbitMq extends EmbeddedContractTest.WithoutPauses {}

    @AfterEach
    void queuesAreEmptyAfterwards() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Broker.held("generation.requests", "generation.results") == 0);
    }

    @Test
    void newerMessage_goesToTheDeadLetters() throws Exception {
        long before = Broker.held("generation.requests.dead");
        Broker.publish("generation.requests", "{\"version\":99,\"id\":999999}");

        await().atMost(Duration.ofSeconds(20)).until(() -> Broker.held("generation.requests.dead") == before + 1);
    }

    @Test
    void eventsOfAJob_areWantedOnlyWhileSomebodyWatches() throws Exception {
        long id = leaveAlone(visit.written("Pre nje") + 1);
        Visit author = new Visit();
        assertThat(asked(author)).isEqualTo(id);
        assertThat(Broker.keysOf("generation.events")).isEmpty();

        CompletableFuture<String> stream = CompletableFuture.supplyAsync(
                () -> author.get("/generations/" + id + "/events").asString());
        await().until(() -> Broker.keysOf("generation.events"), List.of(Long.toString(id))::equals);

        author.cancel(id).then().statusCode(200);
        assertThat(stream.join()).contains("event:cancelled");
        await().until(() -> Broker.keysOf("generation.events").isEmpty());
    }
}
