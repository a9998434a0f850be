package ml.ispovesti.queue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/**
 * A queue in memory with the contract of the real one: at most {@code prefetch} messages are out unacknowledged, a rejected one
 * goes to the dead letters (here: the log). It forgets everything with the process; whoever sends keeps the truth elsewhere.
 */
final class EmbeddedQueue {

    private static final Logger LOG = Logger.getLogger(EmbeddedQueue.class);

    /** @param settled done when the message was acknowledged or rejected */
    private record Waiting(Object payload, CompletableFuture<Void> settled) {}

    private final String name;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    /** Answers whether it takes the message; one that is leaving does not. */
    private Predicate<Message<?>> consumer;

    private int prefetch;
    private int outstanding;
    private boolean delivering;

    EmbeddedQueue(String name) {
        this.name = name;
    }

    /** One consumer at a time. What was out to the one before stays out until it is acknowledged. */
    void consume(int most, Predicate<Message<?>> by) {
        synchronized (this) {
            prefetch = most;
            consumer = by;
        }
        deliver();
    }

    /** From now on messages wait for the next consumer. */
    synchronized void leave(Predicate<Message<?>> leaving) {
        if (consumer == leaving) {
            consumer = null;
        }
    }

    /** @return done when the message was acknowledged or rejected */
    CompletionStage<Void> offer(Object payload) {
        CompletableFuture<Void> settled = new CompletableFuture<>();
        synchronized (this) {
            waiting.addLast(new Waiting(payload, settled));
        }
        deliver();
        return settled;
    }

    /** Hands out in order, by one thread at a time, and never while holding the lock: a consumer may acknowledge at once. */
    private void deliver() {
        while (true) {
            Waiting next;
            Predicate<Message<?>> to;
            synchronized (this) {
                if (delivering || consumer == null || outstanding >= prefetch || waiting.isEmpty()) {
                    return;
                }
                delivering = true;
                outstanding++;
                next = waiting.removeFirst();
                to = consumer;
            }
            boolean taken = false;
            try {
                taken = to.test(Message.of(next.payload(), () -> settle(next), reason -> reject(next, reason)));
            } finally {
                synchronized (this) {
                    delivering = false;
                    if (!taken) {
                        outstanding--;
                        waiting.addFirst(next);
                        leave(to);
                    }
                }
            }
        }
    }

    private CompletionStage<Void> settle(Waiting message) {
        synchronized (this) {
            outstanding--;
        }
        message.settled().complete(null);
        deliver();
        return CompletableFuture.completedFuture(null);
    }

    private CompletionStage<Void> reject(Waiting message, Throwable reason) {
        LOG.errorf("Queue %s: a message was refused: %s", name, reason.toString());
        return settle(message);
    }
}
