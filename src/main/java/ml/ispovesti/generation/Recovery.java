package ml.ispovesti.generation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import ml.ispovesti.data.DataFolder;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** After a start, jobs that were only in a dead process's memory go out again. */
@ApplicationScoped
class Recovery {

    private static final Logger LOG = Logger.getLogger(Recovery.class);
    private static final String LASTING_QUEUE = "rabbitmq";

    private final Clock clock;

    Recovery(Clock clock) {
        this.clock = clock;
    }

    void takeBack(
            @Observes @Priority(DataFolder.OPEN + 1) StartupEvent event,
            @ConfigProperty(name = "ispovesti.queue") String queue,
            @ConfigProperty(name = "ispovesti.command", defaultValue = "false") boolean command) {
        if (command) {
            return;
        }
        String kept = queue.equals(LASTING_QUEUE) ? LASTING_QUEUE : "";
        int jobs = QuarkusTransaction.requiringNew().call(() -> {
            int takenBack = Generation.takeBackExcept(kept);
            Generation.forgiveSilence(clock.instant());
            return takenBack;
        });
        if (jobs > 0) {
            LOG.infof("%d unfinished generations are asked for again", jobs);
        }
    }
}
