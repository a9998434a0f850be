package ml.ispovesti.generation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import ml.ispovesti.queue.Topics;

/** Who watches which generation, and the text so far of those that are being written. */
@ApplicationScoped
class Watchers {

    private static final CopyOnWriteArrayList<Consumer<Happening>> NOBODY = new CopyOnWriteArrayList<>();

    private final Map<Long, CopyOnWriteArrayList<Consumer<Happening>>> watchers = new ConcurrentHashMap<>();
    /** Forgets by itself: over a broker a last piece of progress may come after the result. */
    private final Cache<Long, String> texts =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(10)).build();

    private final Topics topics;

    Watchers(Topics topics) {
        this.topics = topics;
    }

    void watch(long id, Consumer<Happening> watcher) {
        watchers.compute(id, (key, list) -> {
            CopyOnWriteArrayList<Consumer<Happening>> all = list == null ? new CopyOnWriteArrayList<>() : list;
            all.add(watcher);
            if (list == null) {
                topics.follow(Long.toString(id));
            }
            return all;
        });
    }

    void leave(long id, Consumer<Happening> watcher) {
        watchers.computeIfPresent(id, (key, list) -> {
            list.remove(watcher);
            if (!list.isEmpty()) {
                return list;
            }
            topics.leave(Long.toString(id));
            return null;
        });
    }

    boolean isWatched(long id) {
        return watchers.containsKey(id);
    }

    Set<Long> watched() {
        return Set.copyOf(watchers.keySet());
    }

    /** Empty where nothing is known of it. */
    String textSoFar(long id) {
        String text = texts.getIfPresent(id);
        return text == null ? "" : text;
    }

    void tell(long id, Happening happening) {
        if (happening instanceof Happening.Text text) {
            texts.put(id, text.soFar());
        } else if (!(happening instanceof Happening.Queued) && !(happening instanceof Happening.Started)) {
            texts.invalidate(id);
        }
        watchers.getOrDefault(id, NOBODY).forEach(watcher -> watcher.accept(happening));
    }
}
