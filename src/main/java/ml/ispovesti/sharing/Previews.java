package ml.ispovesti.sharing;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import ml.ispovesti.data.DataFolder;
import ml.ispovesti.data.StartRefused;
import ml.ispovesti.problem.Problem;

/** The preview pictures: drawn when somebody asks, a few at a time, and kept as long as there is room. */
@ApplicationScoped
class Previews {

    /** So many pictures may wait for each that is drawn: the last of them waits well below a second. */
    private static final int WAITING = 4;

    private static final int MEGABYTE = 1 << 20;

    private final ThreadPoolExecutor desks;
    private final Function<Sheet, byte[]> paper;
    private final AsyncCache<Sheet, byte[]> pictures;

    @Inject
    Previews(PreviewSettings settings) {
        this(settings, sheet -> Desk.PAPER.draw(sheet));
    }

    Previews(PreviewSettings settings, Function<Sheet, byte[]> paper) {
        int atOnce = settings.atOnce();
        if (atOnce < 1 || settings.cache() < 0) {
            throw new StartRefused(
                    "ispovesti.preview.at-once must be at least 1, and ispovesti.preview.cache at least 0.");
        }
        this.paper = paper;
        desks = new ThreadPoolExecutor(
                atOnce, atOnce, 10, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING * atOnce), Previews::desk);
        desks.allowCoreThreadTimeOut(true);
        pictures = Caffeine.newBuilder()
                .maximumWeight((long) settings.cache() * MEGABYTE)
                .<Sheet, byte[]>weigher((sheet, picture) -> picture.length)
                .buildAsync();
    }

    /** Made at start, so that nonsense is refused then. */
    void check(@Observes @Priority(DataFolder.OPEN - 1) StartupEvent event) {}

    /** As PNG. Whoever asks for one that is being drawn waits for that. */
    byte[] of(Sheet sheet) {
        try {
            return pictures.get(
                            sheet, (wanted, unused) -> CompletableFuture.supplyAsync(() -> paper.apply(wanted), desks))
                    .join();
        } catch (RejectedExecutionException e) {
            throw Problem.TOO_MANY_PICTURES.because(
                    "Many pictures are being drawn already. Ask again in a moment.", Duration.ofSeconds(2));
        }
    }

    @PreDestroy
    void close() {
        desks.shutdownNow();
    }

    private static Thread desk(Runnable drawing) {
        Thread thread = new Thread(drawing, "preview");
        thread.setDaemon(true);
        return thread;
    }

    /** Fonts and paper are fetched for the first picture: commands and generators draw none. */
    private static final class Desk {
        static final Paper PAPER = new Paper();
    }
}
