package ml.ispovesti.generator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who may begin, in the order in which they came. One that has to be alone waits until all that run are gone, and while it waits or runs nobody
 * else begins. Not thread-safe.
 *
 * @param <T> a job, by identity or equality
 */
final class Turns<T> {

    private record Waiting<T>(T job, boolean alone) {}

    private final int slots;
    private final Deque<Waiting<T>> waiting = new ArrayDeque<>();
    private final Set<T> running = new HashSet<>();
    private boolean oneAlone;

    /** @param slots how many may run at the same time */
    Turns(int slots) {
        this.slots = slots;
    }

    /** @return those that may begin now */
    List<T> enter(T job, boolean alone) {
        waiting.add(new Waiting<>(job, alone));
        return begin();
    }

    /** It is over, or will never begin. @return those that may begin now */
    List<T> leave(T job) {
        if (running.remove(job)) {
            oneAlone = false;
        } else {
            waiting.removeIf(each -> each.job().equals(job));
        }
        return begin();
    }

    /** @return those that have not begun, and now never will */
    List<T> dismiss() {
        List<T> dismissed = waiting.stream().map(Waiting::job).toList();
        waiting.clear();
        return dismissed;
    }

    private List<T> begin() {
        List<T> begun = new ArrayList<>();
        while (!waiting.isEmpty() && hasRoomFor(waiting.peek())) {
            Waiting<T> next = waiting.remove();
            oneAlone = next.alone();
            running.add(next.job());
            begun.add(next.job());
        }
        return begun;
    }

    private boolean hasRoomFor(Waiting<T> next) {
        return next.alone() ? running.isEmpty() : !oneAlone && running.size() < slots;
    }
}
