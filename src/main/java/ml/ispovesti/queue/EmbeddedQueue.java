package ml.ispovesti.queue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/**
 * A queue in memory with the contract of the real one: at most {@code prefetch} messages are out unacknowledged, a rejected one
 * goes to the dead letters (here: the log). It forgets everything with the process; whoever sends keeps the truth elsewhere.
 */
final class EmbeddedQueue {

    private static final Logger LOG = Logger.getLogger(EmbeddedQueue.class);

    private final String name;
    private final Deque<Object> waiting = new ArrayDeque<>();
    private Consumer<Message<?>> consumer;
    private int prefetch;
    private int outstanding;
    private boolean delivering;

    EmbeddedQueue(String name) {
        this.name = name;
    }

    void consume(int most, Consumer<Message<?>> by) {
        synchronized (this) {
            prefetch = most;
            consumer = by;
        }
        deliver();
    }

    void offer(Object payload) {
        synchronized (this) {
            waiting.addLast(payload);
        }
        deliver();
    }

    /** Hands out in order, by one thread at a time, and never while holding the lock: a consumer may acknowledge at once. */
    private void deliver() {
        while (true) {
            Object payload;
            synchronized (this) {
                if (delivering || consumer == null || outstanding >= prefetch || waiting.isEmpty()) {
                    return;
                }
                delivering = true;
                outstanding++;
                payload = waiting.removeFirst();
            }
            try {
                consumer.accept(Message.of(payload, this::acknowledge, this::reject));
            } finally {
                synchronized (this) {
                    delivering = false;
                }
            }
        }
    }

    private CompletionStage<Void> acknowledge() {
        synchronized (this) {
            outstanding--;
        }
        deliver();
        return CompletableFuture.completedFuture(null);
    }

    private CompletionStage<Void> reject(Throwable reason) {
        LOG.errorf("Queue %s: a message was refused: %s", name, reason.toString());
        return acknowledge();
    }
}
