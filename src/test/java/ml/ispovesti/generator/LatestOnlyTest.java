package ml.ispovesti.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class LatestOnlyTest {

    private final List<UniEmitter<? super Void>> open = new ArrayList<>();
    private final List<String> received = new CopyOnWriteArrayList<>();

    @Test
    void slowReceiver_getsTheNewestOnly() {
        LatestOnly<String> texts = new LatestOnly<>(this::receiveSlowly, Duration.ZERO);

        texts.offer("a");
        texts.offer("ab");
        texts.offer("abc");
        open.get(0).complete(null);
        open.get(1).fail(new IllegalStateException("lost"));
        texts.offer("abcd");

        assertThat(received).containsExactly("a", "abc", "abcd");
    }

    @Test
    void pause_letsTheNewestThroughAfterIt() {
        LatestOnly<String> texts = new LatestOnly<>(this::receive, Duration.ofSeconds(1));

        texts.offer("a");
        texts.offer("ab");
        texts.offer("abc");

        assertThat(received).containsExactly("a");
        await().untilAsserted(() -> assertThat(received).containsExactly("a", "abc"));
    }

    @Test
    void afterTheEnd_nothingIsSent() {
        LatestOnly<String> texts = new LatestOnly<>(this::receiveSlowly, Duration.ZERO);

        texts.offer("a");
        texts.offer("ab");
        texts.end();
        texts.offer("abc");
        open.get(0).complete(null);

        assertThat(received).containsExactly("a");
    }

    /** Until the test says that it was received. */
    private Uni<Void> receiveSlowly(String text) {
        return Uni.createFrom().emitter(emitter -> {
            received.add(text);
            open.add(emitter);
        });
    }

    private Uni<Void> receive(String text) {
        received.add(text);
        return Uni.createFrom().voidItem();
    }
}
