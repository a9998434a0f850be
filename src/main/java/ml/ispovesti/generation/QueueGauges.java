package ml.ispovesti.generation;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import ml.ispovesti.generation.Generation.Unfinished;
import ml.ispovesti.generator.ConfessionWriter.Availability;
import ml.ispovesti.queue.BrokerLink;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What a website tells of now: the jobs of the table, and who is there to write them. Read only when somebody asks for the metrics. */
@ApplicationScoped
class QueueGauges {

    /** One query serves all the gauges of a scrape. */
    private static final Duration FRESH_FOR = Duration.ofSeconds(1);

    private static final List<String> QUEUES = List.of("generation.requests", "generation.results");

    private final Clock clock;
    private final Generators generators;
    private final BrokerLink broker;
    private final LoadingCache<Class<?>, List<Unfinished>> table =
            Caffeine.newBuilder().expireAfterWrite(FRESH_FOR).build(key -> read());

    QueueGauges(Clock clock, Generators generators, BrokerLink broker) {
        this.clock = clock;
        this.generators = generators;
        this.broker = broker;
    }

    void register(
            @Observes StartupEvent event,
            MeterRegistry registry,
            @ConfigProperty(name = "ispovesti.serves") boolean serves,
            @ConfigProperty(name = "ispovesti.queue") String queue) {
        if (!serves) {
            return;
        }
        gauge("ispovesti.queue.waiting", "Jobs that nobody has begun", self -> self.count(GenerationStatus.QUEUED))
                .register(registry);
        gauge("ispovesti.generations.running", "Jobs being written", self -> self.count(GenerationStatus.RUNNING))
                .register(registry);
        gauge("ispovesti.queue.oldest.age", "Since the oldest unfinished job was accepted", QueueGauges::oldestAge)
                .baseUnit("seconds")
                .register(registry);
        for (Availability.State state : Availability.State.values()) {
            gauge("ispovesti.generators", "Generators that are awake", self -> self.generators(state))
                    .tag("state", state.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
        if (queue.equals("rabbitmq")) {
            QUEUES.forEach(
                    name -> gauge("ispovesti.dead.letters", "Messages nobody could read", self -> self.dead(name))
                            .tag("queue", name)
                            .register(registry));
        }
    }

    private Gauge.Builder<QueueGauges> gauge(String name, String what, ToDoubleFunction<QueueGauges> value) {
        return Gauge.builder(name, this, value).description(what);
    }

    @ActivateRequestContext
    List<Unfinished> read() {
        return Generation.unfinishedInOrder();
    }

    private List<Unfinished> unfinished() {
        return table.get(Generation.class);
    }

    private double count(GenerationStatus status) {
        return unfinished().stream().filter(job -> job.status() == status).count();
    }

    private double oldestAge() {
        return unfinished().stream()
                .findFirst()
                .map(job -> Duration.between(job.createdAt(), clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }

    private double generators(Availability.State state) {
        return generators.awake().stream().filter(each -> each.state() == state).count();
    }

    /** Not a number where the broker does not answer. */
    private double dead(String queue) {
        return broker.dead(queue).map(Long::doubleValue).orElse(Double.NaN);
    }
}
