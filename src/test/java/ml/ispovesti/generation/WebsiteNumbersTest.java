package ml.ispovesti.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.inject.Inject;
import java.time.Duration;
import ml.ispovesti.Visit;
import ml.ispovesti.time.TestClock;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each test has one generation that waits, because the generator was told not to take it. */
@QuarkusTest
class WebsiteNumbersTest {

    @Inject
    MeterRegistry registry;

    @Inject
    TestClock clock;

    @Inject
    Cancelling cancelling;

    @Inject
    @Channel("generation-control-out")
    MutinyEmitter<String> control;

    @Inject
    @Channel("generation-results-out")
    MutinyEmitter<String> results;

    private long id;

    @BeforeEach
    void askForOneThatWaits() {
        id = new Visit().written("Pre nje") + 1;
        control.send("{\"version\":1,\"cancel\":%d}".formatted(id)).await().indefinitely();
        assertThat(new Visit().generate("Čeka").jsonPath().getLong("id")).isEqualTo(id);
    }

    @AfterEach
    void leaveNothingBehind() {
        cancelling.cancel(id);
    }

    @Test
    void unfinishedJobs_areSeenByStateAndAge() {
        clock.jump(Duration.ofMinutes(3));
        awaitGauges(1, 0);
        assertThat(gauge("ispovesti.queue.oldest.age")).isBetween(180.0, 240.0);

        QuarkusTransaction.requiringNew().run(() -> Generation.start(id, 0, clock.instant()));
        awaitGauges(0, 1);
        assertThat(gauge("ispovesti.queue.oldest.age")).isBetween(180.0, 240.0);

        cancelling.cancel(id);
        awaitGauges(0, 0);
        assertThat(gauge("ispovesti.queue.oldest.age")).isZero();
    }

    @Test
    void returnedAndFailedJobs_areCounted() {
        double returned = returned();
        double failed = over("failed");

        report("RETURNED");
        await().until(this::returned, now -> now == returned + 1);
        // It was given out anew, so this report is on a delivery of before.
        report("RETURNED");
        report("FAILED");
        await().until(() -> over("failed"), now -> now == failed + 1);
        report("FAILED");

        new Visit().written("Posle nje");
        assertThat(returned()).isEqualTo(returned + 1);
        assertThat(over("failed")).isEqualTo(failed + 1);
    }

    @Test
    void cancelledAndAbandonedJobs_areCountedApart() {
        double cancelled = over("cancelled");
        double abandoned = over("abandoned");

        cancelling.abandon(id, clock.instant().plusSeconds(1));
        cancelling.cancel(id);

        assertThat(over("abandoned")).isEqualTo(abandoned + 1);
        assertThat(over("cancelled")).isEqualTo(cancelled);
    }

    private void report(String outcome) {
        results.send("{\"version\":1,\"id\":%d,\"delivery\":0,\"outcome\":\"%s\",\"reason\":\"zbog testa\"}"
                        .formatted(id, outcome))
                .await()
                .indefinitely();
    }

    private void awaitGauges(int waiting, int running) {
        await().untilAsserted(() -> {
            assertThat(gauge("ispovesti.queue.waiting")).isEqualTo(waiting);
            assertThat(gauge("ispovesti.generations.running")).isEqualTo(running);
        });
    }

    private double gauge(String name) {
        return registry.get(name).gauge().value();
    }

    private double returned() {
        return registry.get("ispovesti.generations.returned").counter().count();
    }

    private double over(String outcome) {
        return registry.get("ispovesti.generations.over")
                .tag("outcome", outcome)
                .counter()
                .count();
    }
}
