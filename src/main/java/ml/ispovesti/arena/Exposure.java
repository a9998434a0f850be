package ml.ispovesti.arena;

import java.util.Comparator;
import java.util.List;

/** In which order the arena is shown: most readers leave before its end. */
public interface Exposure {

    /** The same for everybody. Whoever came late is seen, until later ones come. */
    Exposure NEWEST = (arena, seed) -> arena.stream()
            .sorted(Comparator.comparing(Shown::enteredAt)
                    .thenComparing(Shown::id)
                    .reversed())
            .toList();

    /** @param seed the same one gives the same order of the same arena */
    List<Shown> order(List<Shown> arena, long seed);
}
