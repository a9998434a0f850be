package ml.ispovesti.generation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** What there is to write, and what was written and is not published, as numbers. */
@ApplicationScoped
public class Workload {

    private final Clock clock;
    private final Places places;

    Workload(Clock clock, Places places) {
        this.clock = clock;
        this.places = places;
    }

    /**
     * The queue.
     *
     * @param longestWait of those that nobody has begun
     * @param waitFrom with {@code waitTo} the range of seconds in which one that came now would be done; null while nobody writes
     */
    public record Queue(int waiting, int running, Duration longestWait, Integer waitFrom, Integer waitTo) {}

    /** One query. */
    public Queue queue() {
        Places.Line line = places.line();
        List<Generation.Unfinished> waiting = line.all().stream()
                .filter(each -> each.status() == GenerationStatus.QUEUED)
                .toList();
        Instant now = clock.instant();
        Duration longest = waiting.stream()
                .map(each -> Duration.between(each.createdAt(), now))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        Place next = line.placeOfNext();
        return new Queue(waiting.size(), line.all().size() - waiting.size(), longest, next.waitFrom(), next.waitTo());
    }

    /** How many texts their authors have neither published nor deleted; looks at every generation, so not with each request. */
    public long drafts() {
        return Generation.countDrafts();
    }
}
