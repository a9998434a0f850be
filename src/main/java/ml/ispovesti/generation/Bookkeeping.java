package ml.ispovesti.generation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import ml.ispovesti.generator.JobLog;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Counts and logs what a website stored. Each end of a job is stored by one website, so that the sum over all of them is the truth. */
@ApplicationScoped
class Bookkeeping {

    private static final JobLog LOG = JobLog.of(Bookkeeping.class);
    private static final String DONE = "done";
    private static final String FAILED = "failed";
    private static final String CANCELLED = "cancelled";
    private static final String ABANDONED = "abandoned";

    private static final Duration[] TIMES = LongStream.of(
                    100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000, 60_000, 120_000, 300_000, 600_000)
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final MeterRegistry registry;

    Bookkeeping(MeterRegistry registry) {
        this.registry = registry;
    }

    /** From 0 on: of a counter that comes into being with its first event, that event cannot be seen. */
    void register(@Observes StartupEvent event, @ConfigProperty(name = "ispovesti.serves") boolean serves) {
        if (serves) {
            Stream.of(DONE, FAILED, CANCELLED, ABANDONED).forEach(this::over);
            returned();
            time();
        }
    }

    private Counter over(String outcome) {
        return Counter.builder("ispovesti.generations.over")
                .description("Generations that ended")
                .tag("outcome", outcome)
                .register(registry);
    }

    private Counter returned() {
        return Counter.builder("ispovesti.generations.returned")
                .description("Generations that came back unfinished and are given out anew")
                .register(registry);
    }

    private Timer time() {
        return Timer.builder("ispovesti.generation")
                .description("From the request to the finished text")
                .serviceLevelObjectives(TIMES)
                .register(registry);
    }

    void done(@Observes(during = TransactionPhase.AFTER_SUCCESS) GenerationDone done) {
        over(DONE).increment();
        time().record(Duration.between(done.generation().createdAt, done.generation().finishedAt));
    }

    /** After the commit. */
    void stored(long id, Results.Stored stored) {
        if (stored.returned()) {
            returned().increment();
            LOG.info(id, "came back unfinished and is given out anew");
        } else if (stored.news() instanceof Happening.Failed failed) {
            over(FAILED).increment();
            LOG.warn(id, "failed: %s", failed.reason());
        } else if (stored.news() instanceof Happening.Done) {
            LOG.debug(id, "is done");
        } else if (stored.news() instanceof Happening.Started) {
            LOG.debug(id, "was begun");
        }
    }

    /** After the commit. */
    void cancelled(long id, CancelReason reason) {
        over(reason == CancelReason.ABANDONED ? ABANDONED : CANCELLED).increment();
        LOG.debug(id, "is over: %s", reason);
    }
}
