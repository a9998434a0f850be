package ml.ispovesti.generation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import ml.ispovesti.data.DataFolder;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** After a start, jobs that were only in a dead process's memory go out again. */
@ApplicationScoped
class Recovery {

    private static final Logger LOG = Logger.getLogger(Recovery.class);
    private static final String LASTING_QUEUE = "rabbitmq";

    private final Clock clock;
    private final Results results;
    private final Bookkeeping books;

    Recovery(Clock clock, Results results, Bookkeeping books) {
        this.clock = clock;
        this.results = results;
        this.books = books;
    }

    void takeBack(
            @Observes @Priority(DataFolder.OPEN + 1) StartupEvent event,
            @ConfigProperty(name = "ispovesti.queue") String queue,
            @ConfigProperty(name = "ispovesti.serves") boolean serves,
            @ConfigProperty(name = "ispovesti.command", defaultValue = "false") boolean command) {
        if (command || !serves) {
            return;
        }
        boolean lasting = queue.equals(LASTING_QUEUE);
        List<Generation> lost = QuarkusTransaction.requiringNew().call(() -> {
            Generation.forgiveSilence(clock.instant());
            if (!lasting) {
                Dispatches.endLeases();
            }
            return Dispatches.lostExceptIn(lasting ? LASTING_QUEUE : "");
        });
        lost.forEach(job -> books.stored(job.id, results.returned(job.id, job.delivery, clock.instant())));
        if (!lost.isEmpty()) {
            LOG.infof("%d unfinished generations are asked for again", lost.size());
        }
    }
}
