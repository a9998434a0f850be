package ml.ispovesti.visitor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** At most so many events in any span of the given length. Exact, unlike a bucket that refills while it is drained. */
final class SlidingWindow {

    private final int most;
    private final Duration span;
    private final Deque<Instant> events = new ArrayDeque<>();

    SlidingWindow(int most, Duration span) {
        this.most = most;
        this.span = span;
    }

    /** @return empty if the event fits in and was counted, else how long to wait until one fits again */
    synchronized Optional<Duration> count(Instant now) {
        while (!events.isEmpty() && !events.peekFirst().plus(span).isAfter(now)) {
            events.removeFirst();
        }
        if (events.size() >= most) {
            return Optional.of(Duration.between(now, events.peekFirst().plus(span)));
        }
        events.addLast(now);
        return Optional.empty();
    }
}
