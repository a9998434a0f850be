package ml.ispovesti.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import ml.ispovesti.data.StartRefused;
import org.junit.jupiter.api.Test;

class PreviewsTest {

    private record Settings(int atOnce, int cache) implements PreviewSettings {}

    private final CountDownLatch paint = new CountDownLatch(1);
    private final AtomicInteger drawing = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();

    private byte[] slowly(Sheet sheet) {
        mostAtOnce.accumulateAndGet(drawing.incrementAndGet(), Math::max);
        try {
            paint.await();
            return sheet.rest().getBytes();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            drawing.decrementAndGet();
        }
    }

    @Test
    void crowd_isServedAFewAtATimeAndTheRestIsAskedToComeBack() throws Exception {
        Previews previews = new Previews(new Settings(2, 16), this::slowly);
        AtomicInteger refused = new AtomicInteger();
        List<Future<byte[]>> answers = new ArrayList<>();
        ExecutorService crowd = Executors.newFixedThreadPool(30);
        try {
            for (int i = 0; i < 30; i++) {
                Sheet sheet = new Sheet("", "Tekst " + i, "Ana");
                answers.add(crowd.submit(() -> {
                    try {
                        return previews.of(sheet);
                    } catch (HttpProblem e) {
                        assertThat(e.getStatusCode()).isEqualTo(503);
                        assertThat(e.getHeaders()).containsKey("Retry-After");
                        refused.incrementAndGet();
                        return null;
                    }
                }));
            }
            await().until(() -> refused.get() == 20);
            paint.countDown();
            int drawn = 0;
            for (Future<byte[]> answer : answers) {
                drawn += answer.get() == null ? 0 : 1;
            }
            assertThat(drawn).isEqualTo(10);
            assertThat(mostAtOnce).hasValue(2);
        } finally {
            crowd.shutdownNow();
        }
    }

    @Test
    void samePicture_isDrawnOnce() {
        paint.countDown();
        AtomicInteger drawn = new AtomicInteger();
        Previews previews = new Previews(new Settings(1, 16), sheet -> {
            drawn.incrementAndGet();
            return slowly(sheet);
        });
        for (int i = 0; i < 5; i++) {
            assertThat(previews.of(new Sheet("Kad", " padne mrak", "Ana")))
                    .asString()
                    .isEqualTo(" padne mrak");
        }
        assertThat(drawn).hasValue(1);
    }

    @Test
    void nonsense_isRefused() {
        assertThatThrownBy(() -> new Previews(new Settings(0, 16), this::slowly))
                .isInstanceOf(StartRefused.class);
        assertThatThrownBy(() -> new Previews(new Settings(1, -1), this::slowly))
                .isInstanceOf(StartRefused.class);
    }
}
