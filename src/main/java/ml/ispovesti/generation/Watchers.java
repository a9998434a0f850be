package ml.ispovesti.generation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Who watches which generation, and the text so far of those that are being written. */
@ApplicationScoped
class Watchers {

    private final Map<Long, CopyOnWriteArrayList<Consumer<Happening>>> watchers = new ConcurrentHashMap<>();
    private final Map<Long, String> texts = new ConcurrentHashMap<>();

    void watch(long id, Consumer<Happening> watcher) {
        watchers.compute(id, (key, list) -> {
            CopyOnWriteArrayList<Consumer<Happening>> all = list == null ? new CopyOnWriteArrayList<>() : list;
            all.add(watcher);
            return all;
        });
    }

    void leave(long id, Consumer<Happening> watcher) {
        watchers.computeIfPresent(id, (key, list) -> {
            list.remove(watcher);
            return list.isEmpty() ? null : list;
        });
    }

    Set<Long> watched() {
        return Set.copyOf(watchers.keySet());
    }

    /** Empty where nothing is known of it. */
    String textSoFar(long id) {
        return texts.getOrDefault(id, "");
    }

    void tell(long id, Happening happening) {
        if (happening instanceof Happening.Text text) {
            texts.put(id, text.soFar());
        } else if (!(happening instanceof Happening.Queued)) {
            texts.remove(id);
        }
        watchers.getOrDefault(id, new CopyOnWriteArrayList<>()).forEach(watcher -> watcher.accept(happening));
    }
}
