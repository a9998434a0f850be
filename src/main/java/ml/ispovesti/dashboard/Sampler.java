package ml.ispovesti.dashboard;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import ml.ispovesti.confession.Confession;
import ml.ispovesti.confession.Stage;
import ml.ispovesti.generation.Generators;
import ml.ispovesti.generation.Workload;
import ml.ispovesti.generator.QueueMessages.Presence;
import ml.ispovesti.tally.Tally;

/** Notes down what leaves no trace in the tables: how long the queue was and who wrote. Once, however many websites there are. */
@ApplicationScoped
class Sampler {

    private final Clock clock;
    private final DashboardSettings settings;
    private final Workload workload;
    private final Generators generators;
    private final Tally tally;

    Sampler(Clock clock, DashboardSettings settings, Workload workload, Generators generators, Tally tally) {
        this.clock = clock;
        this.settings = settings;
        this.workload = workload;
        this.generators = generators;
        this.tally = tally;
    }

    /** First when generators have had time to say that they are there. */
    @Scheduled(
            every = "${ispovesti.dashboard.sample:5m}",
            delayed = "15s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @ActivateRequestContext
    void look() {
        Instant at = period(clock.instant());
        if (SiteSample.isThere(at)) {
            return;
        }
        // Read before the transaction, which on SQLite would hold up all others.
        SiteSample sample = sample(at);
        QuarkusTransaction.requiringNew().run(sample::add);
    }

    /** All that come within it share its beginning. */
    private Instant period(Instant now) {
        long length = settings.sample().toMillis();
        return Instant.ofEpochMilli(now.toEpochMilli() / length * length);
    }

    private SiteSample sample(Instant at) {
        Workload.Queue queue = workload.queue();
        List<Presence> writing =
                generators.awake().stream().filter(Presence::ready).toList();
        SiteSample sample = new SiteSample();
        sample.at = at.toEpochMilli();
        sample.waiting = queue.waiting();
        sample.running = queue.running();
        sample.waitSeconds = queue.longestWait().toSeconds();
        sample.generators = writing.size();
        sample.slots = writing.stream().mapToInt(Presence::slots).sum();
        sample.tokensPerSecond = writing.stream()
                .mapToDouble(each -> each.slots() * each.tokensPerSecond())
                .sum();
        sample.arena = (int) Confession.count(Stage.ARENA);
        sample.pending = (int) Confession.count(Stage.PENDING);
        sample.drafts = (int) workload.drafts();
        return sample;
    }

    @Scheduled(every = "1h", delayed = "7m", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void forgetOld() {
        Instant oldest = clock.instant().minus(settings.keep());
        QuarkusTransaction.requiringNew().run(() -> {
            SiteSample.forgetBefore(oldest);
            tally.forgetBefore(oldest);
        });
    }
}
