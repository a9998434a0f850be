package ml.ispovesti.generation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Whether anybody still waits for a generation. The moment its author last asked for it stands in the row, so that it counts whichever
 * process was asked.
 */
@ApplicationScoped
class Attention {

    /** A moment younger than this part of the time allowed is left as it is, so that asking does not cost a write each time. */
    private static final int PARTS = 10;

    private final Clock clock;
    private final GenerationSettings settings;
    private final Cancelling cancelling;

    Attention(Clock clock, GenerationSettings settings, Cancelling cancelling) {
        this.clock = clock;
        this.settings = settings;
        this.cancelling = cancelling;
    }

    /** Its author asks for it. */
    void paid(Generation generation) {
        paid(List.of(new Generation.Unfinished(
                generation.id, generation.status, generation.delivery, generation.createdAt, generation.askedAt)));
    }

    /** Their authors ask for them, or watch them. */
    void paid(List<Generation.Unfinished> generations) {
        Instant now = clock.instant();
        Instant old = now.minus(settings.abandonAfter().dividedBy(PARTS));
        List<Long> due = generations.stream()
                .filter(each -> each.status() == GenerationStatus.QUEUED
                        && each.askedAt().isBefore(old))
                .map(Generation.Unfinished::id)
                .toList();
        if (!due.isEmpty()) {
            QuarkusTransaction.joiningExisting().run(() -> Generation.renewAskedAt(due, old, now));
        }
    }

    /** One that is being written already is finished: most of its work is done. */
    @Scheduled(every = "10s", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @ActivateRequestContext
    void cancelAbandoned() {
        Instant since = clock.instant().minus(settings.abandonAfter());
        Generation.notAskedForSince(since).forEach(id -> cancelling.abandon(id, since));
    }
}
