package ml.ispovesti.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import ml.ispovesti.Crowd;
import ml.ispovesti.Visit;
import ml.ispovesti.confession.Origin;
import ml.ispovesti.generator.Mood;
import ml.ispovesti.time.TestClock;
import org.junit.jupiter.api.Test;

/** What several do in the same moment, on one website or on several. */
@QuarkusTest
class AtOnceTest {

    private static final int THREADS = 8;
    private static final Duration LEASE = Duration.ofMinutes(1);

    @Inject
    TestClock clock;

    @Inject
    Recovery recovery;

    private final Visit visit = new Visit();

    @Test
    void requestsOfOneVisitor_areAcceptedOnce() throws Exception {
        visit.get("/me");

        List<Integer> answers =
                Crowd.atOnce(THREADS, () -> visit.generate("Odjednom").statusCode());

        assertThat(answers).containsOnlyOnce(202).containsOnly(202, 429);
    }

    @Test
    void publicationsOfOneDraft_areOne() throws Exception {
        long draft = visit.written("Jednom");

        List<Integer> answers =
                Crowd.atOnce(THREADS, () -> visit.publish(draft, "Brza").statusCode());

        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
    }

    @Test
    void wishesOfTheHouse_areOne() {
        CompletableFuture<Boolean> second = QuarkusTransaction.requiringNew().call(() -> {
            assertThat(Generation.storeOfTheHouse(1, clock.instant())).isTrue();
            return CompletableFuture.supplyAsync(
                    () -> QuarkusTransaction.requiringNew().call(() -> Generation.storeOfTheHouse(2, clock.instant())));
        });

        assertThat(second.join()).isFalse();
    }

    @Test
    void leaseOfADeadProcess_endsWhereNoOtherOneCanHoldIt() {
        awaitNothingUnfinished();
        Instant later = clock.instant().plus(Duration.ofHours(1));
        long job = QuarkusTransaction.requiringNew()
                .call(() -> jobsLeasedUntil(later, 1).get(0));

        recovery.takeBack(null, "rabbitmq", true, false);
        assertThat(row(job).leasedUntil).isEqualTo(later);

        recovery.takeBack(null, "embedded", true, false);
        await().atMost(Duration.ofSeconds(30)).until(() -> row(job).status == GenerationStatus.DONE);
    }

    private static Generation row(long id) {
        return QuarkusTransaction.requiringNew().call(() -> Generation.findById(id));
    }

    private static void awaitNothingUnfinished() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !QuarkusTransaction.requiringNew().call(Generation::anyUnfinished));
    }

    @Test
    void claimedJobs_areNobodyElsesUntilTheLeaseEnds() throws Exception {
        awaitNothingUnfinished();
        // The site's own outbox sees them as leased, since its clock is behind.
        Instant now = clock.instant().plus(Duration.ofHours(1));
        List<Long> jobs = QuarkusTransaction.requiringNew().call(() -> jobsLeasedUntil(now, 60));
        try {
            List<Long> claimed = Crowd.atOnce(THREADS, () -> claimAll(now)).stream()
                    .flatMap(List::stream)
                    .toList();

            assertThat(claimed).containsExactlyInAnyOrderElementsOf(jobs);
            assertThat(claimAll(now)).isEmpty();
            assertThat(claimAll(now.plus(LEASE))).isEqualTo(jobs);
        } finally {
            QuarkusTransaction.requiringNew().run(() -> jobs.forEach(job -> Generation.cancel(job, now)));
        }
    }

    private static List<Long> jobsLeasedUntil(Instant moment, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    Generation job = new Generation(Origin.VISITOR, null, "", Mood.USUAL, i, moment);
                    job.leasedUntil = moment;
                    job.persist();
                    return job.id;
                })
                .toList();
    }

    /** A few at a time, as an outbox does. */
    private static List<Long> claimAll(Instant now) {
        List<Long> all = new ArrayList<>();
        List<Long> few;
        do {
            few = QuarkusTransaction.requiringNew().call(() -> Dispatches.claimUndispatched(3, now, LEASE).stream()
                    .map(job -> job.id)
                    .toList());
            all.addAll(few);
        } while (!few.isEmpty());
        return all;
    }
}
