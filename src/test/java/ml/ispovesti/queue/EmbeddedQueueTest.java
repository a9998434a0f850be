package ml.ispovesti.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.Test;

class EmbeddedQueueTest {

    private final EmbeddedQueue queue = new EmbeddedQueue("q");
    private final List<Message<?>> out = new ArrayList<>();

    @Test
    void whatCameBeforeTheConsumer_waitsForIt() {
        queue.offer("a");
        queue.consume(5, out::add);
        queue.offer("b");

        assertThat(payloads()).containsExactly("a", "b");
    }

    @Test
    void prefetch_boundsWhatIsOut() {
        queue.consume(2, out::add);
        queue.offer("a");
        queue.offer("b");
        queue.offer("c");
        assertThat(payloads()).containsExactly("a", "b");

        out.get(1).ack();
        assertThat(payloads()).containsExactly("a", "b", "c");
    }

    @Test
    void refusedMessage_makesPlaceAndDoesNotComeBack() {
        queue.consume(1, out::add);
        queue.offer("bad");
        queue.offer("good");

        out.get(0).nack(new IllegalArgumentException("bad"));
        out.get(1).ack();

        assertThat(payloads()).containsExactly("bad", "good");
    }

    @Test
    void consumerThatAcknowledgesAtOnce_getsEverythingInOrder() {
        queue.consume(1, message -> {
            out.add(message);
            message.ack();
            return true;
        });
        for (int i = 0; i < 10_000; i++) {
            queue.offer(i);
        }

        assertThat(payloads()).hasSize(10_000).startsWith(0, 1, 2).endsWith(9_999);
    }

    @Test
    void consumerThatLeaves_getsNothingMoreAndMayStillAcknowledge() {
        Predicate<Message<?>> first = out::add;
        queue.consume(1, first);
        queue.offer("a");
        queue.leave(first);
        queue.offer("b");
        out.get(0).ack();
        assertThat(payloads()).containsExactly("a");

        queue.consume(1, out::add);
        assertThat(payloads()).containsExactly("a", "b");
    }

    @Test
    void messageThatALeavingConsumerDoesNotTake_waitsForTheNext() {
        queue.consume(1, message -> false);
        queue.offer("a");
        queue.offer("b");

        queue.consume(1, out::add);
        out.get(0).ack();
        assertThat(payloads()).containsExactly("a", "b");
    }

    @Test
    void sender_hearsWhenTheMessageWasHandled() {
        CompletableFuture<Void> handled = queue.offer("a").toCompletableFuture();
        queue.consume(1, out::add);
        assertThat(handled).isNotDone();

        out.get(0).ack();
        assertThat(handled).isDone();
    }

    private List<Object> payloads() {
        return out.stream().<Object>map(Message::getPayload).toList();
    }
}
