package ml.ispovesti.generation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import ml.ispovesti.generator.ConfessionWriter.Availability;
import ml.ispovesti.generator.QueueMessages.Presence;

/** The generators that are awake, as they tell it themselves. */
@ApplicationScoped
public class Generators {

    /** Three times as long as they are silent. */
    static final Duration FORGOTTEN_AFTER = Duration.ofSeconds(15);

    private record Heard(Presence presence, Instant at) {}

    private final Clock clock;
    private final Map<String, Heard> heard = new ConcurrentHashMap<>();
    private final CopyOnWriteArrayList<Runnable> listeners = new CopyOnWriteArrayList<>();

    Generators(Clock clock) {
        this.clock = clock;
    }

    void hear(Presence presence) {
        Instant now = clock.instant();
        heard.put(presence.generator(), new Heard(presence, now));
        heard.values().removeIf(each -> each.at().isBefore(now.minus(FORGOTTEN_AFTER)));
        listeners.forEach(Runnable::run);
    }

    /** Called by any thread after each piece of news. */
    public void whenHeard(Runnable listener) {
        listeners.add(listener);
    }

    public void forget(Runnable listener) {
        listeners.remove(listener);
    }

    /** In an order that does not change. */
    public List<Presence> awake() {
        Instant least = clock.instant().minus(FORGOTTEN_AFTER);
        return heard.values().stream()
                .filter(each -> !each.at().isBefore(least))
                .map(Heard::presence)
                .sorted(Comparator.comparing(Presence::generator))
                .toList();
    }

    /** Those that write. */
    List<Presence> ready() {
        return awake().stream().filter(Presence::ready).toList();
    }

    /**
     * Why nobody can write; empty while one can or may soon, or nobody was heard of: then jobs wait. One that stops is as good as gone,
     * and another one comes.
     */
    Optional<String> outOfOrder() {
        List<Presence> staying = awake().stream()
                .filter(each -> each.state() != Availability.State.STOPPING)
                .toList();
        return staying.stream().allMatch(each -> each.state() == Availability.State.UNAVAILABLE)
                ? staying.stream().map(Presence::reason).findFirst()
                : Optional.empty();
    }
}
