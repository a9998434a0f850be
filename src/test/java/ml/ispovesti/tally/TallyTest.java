package ml.ispovesti.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import ml.ispovesti.Crowd;
import ml.ispovesti.tally.Tally.Hour;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TallyTest {

    private static final AtomicInteger YEARS = new AtomicInteger();

    @Inject
    Tally tally;

    /** Each test has a time of its own, long after all others. */
    private final Instant hour =
            Instant.parse("3000-01-01T10:00:00Z").plus(366L * YEARS.incrementAndGet(), ChronoUnit.DAYS);

    @Test
    void whatHappens_isCountedByTheHour() {
        commit(() -> {
            tally.count(Counted.LIKE, hour);
            tally.count(Counted.LIKE, hour.plusSeconds(3599));
            tally.count(Counted.LIKE, hour.plusSeconds(3600));
            tally.count(Counted.CANDIDATE, hour, 12);
        });
        commit(() -> tally.count(Counted.LIKE, hour));

        assertThat(counted())
                .containsExactlyInAnyOrder(
                        new Hour(hour, Counted.LIKE, 3),
                        new Hour(hour, Counted.CANDIDATE, 12),
                        new Hour(hour.plusSeconds(3600), Counted.LIKE, 1));
    }

    @Test
    void whatIsTakenBack_wasNotCounted() {
        commit(() -> tally.count(Counted.DISLIKE, hour, 2));
        commit(() -> tally.count(Counted.DISLIKE, hour.plusSeconds(7), -1));
        commit(() -> {
            tally.count(Counted.LIKE, hour);
            tally.count(Counted.LIKE, hour, -1);
        });
        assertThat(counted()).containsExactly(new Hour(hour, Counted.DISLIKE, 1));
    }

    @Test
    void whatIsRolledBack_didNotHappen() {
        assertThatThrownBy(() -> commit(() -> {
                    tally.count(Counted.COMMENT, hour);
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(counted()).isEmpty();
    }

    @Test
    void countingWithoutATransaction_isRefused() {
        assertThatThrownBy(() -> tally.count(Counted.COMMENT, hour)).isInstanceOf(IllegalStateException.class);
        assertThat(counted()).isEmpty();
    }

    @Test
    void manyAtOnce_areAllCounted_whateverTheirOrder() throws Exception {
        AtomicInteger turn = new AtomicInteger();
        List<Counted> order = List.of(Counted.ASKED, Counted.LIKE, Counted.REPORT);
        List<Counted> reversed =
                order.stream().sorted(Collections.reverseOrder()).toList();
        Crowd.atOnce(24, () -> {
            List<Counted> mine = turn.getAndIncrement() % 2 == 0 ? order : reversed;
            commit(() -> mine.forEach(each -> tally.count(each, hour)));
            return 0;
        });
        assertThat(counted()).extracting(Hour::amount).containsExactly(24L, 24L, 24L);
    }

    @Test
    void oldHours_areForgotten() {
        commit(() -> tally.count(Counted.ROUND, Instant.EPOCH));
        commit(() -> tally.count(Counted.ROUND, Instant.EPOCH.plusSeconds(3600)));
        commit(() -> tally.forgetBefore(Instant.EPOCH.plusSeconds(3600)));
        assertThat(since(Instant.EPOCH)).contains(new Hour(Instant.EPOCH.plusSeconds(3600), Counted.ROUND, 1));
        assertThat(since(Instant.EPOCH)).doesNotContain(new Hour(Instant.EPOCH, Counted.ROUND, 1));
    }

    private static void commit(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }

    /** In the day of this test. */
    private List<Hour> counted() {
        Instant end = hour.plus(1, ChronoUnit.DAYS);
        return since(hour).stream().filter(each -> each.from().isBefore(end)).toList();
    }

    private List<Hour> since(Instant moment) {
        return QuarkusTransaction.requiringNew().call(() -> tally.since(moment));
    }
}
