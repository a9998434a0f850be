package ml.ispovesti.generation;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ml.ispovesti.generator.JobLog;
import ml.ispovesti.queue.BrokerLink;

/**
 * Gives out anew what no queue and no generator has: a broker may lose its disk, or a generator its network without anybody noticing for a minute. A job counts
 * as lost if it was so twice, some time apart. If it was not lost after all, it is written twice, and stored once.
 */
@ApplicationScoped
class LostJobs {

    private static final JobLog LOG = JobLog.of(LostJobs.class);

    private final Clock clock;
    private final BrokerLink broker;
    private final Generators generators;
    private final NewsDesk news;
    /** By number, with the number of the delivery. */
    private volatile Map<Long, Integer> suspects = Map.of();

    LostJobs(Clock clock, BrokerLink broker, Generators generators, NewsDesk news) {
        this.clock = clock;
        this.broker = broker;
        this.generators = generators;
        this.news = news;
    }

    /** Longer than it takes to forget a generator. */
    @Scheduled(
            every = "20s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @ActivateRequestContext
    void look() {
        Map<Long, Integer> before = suspects;
        suspects = isEmpty("generation.requests") && isEmpty("generation.results") ? heldByNobody() : Map.of();
        suspects.entrySet().stream()
                .filter(job -> job.getValue().equals(before.get(job.getKey())))
                .forEach(job -> {
                    LOG.warn(job.getKey(), "is held by nobody and given out anew");
                    news.returned(job.getKey(), job.getValue());
                });
    }

    private boolean isEmpty(String queue) {
        return broker.waiting(queue).equals(Optional.of(0L));
    }

    private Map<Long, Integer> heldByNobody() {
        Set<Long> held = generators.awake().stream()
                .flatMap(each -> each.jobs().stream())
                .collect(Collectors.toSet());
        return Generation.sentAndUnfinished().stream()
                .filter(job -> !held.contains(job.id()))
                .collect(Collectors.toMap(Generation.Unfinished::id, Generation.Unfinished::delivery));
    }
}
