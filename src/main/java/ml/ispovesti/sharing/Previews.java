package ml.ispovesti.sharing;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import ml.ispovesti.data.DataFolder;
import ml.ispovesti.data.StartRefused;
import ml.ispovesti.problem.Problem;

/** The preview pictures: drawn when somebody asks, a few at a time, and kept as long as there is room. */
@ApplicationScoped
class Previews {

    /** So many may wait for each that is drawn: the last of them waits well below a second. */
    private static final int WAITING = 4;

    private static final int MEGABYTE = 1 << 20;

    private final Semaphore entrance;
    private final Semaphore desks;
    private final LoadingCache<Sheet, byte[]> pictures;

    Previews(PreviewSettings settings) {
        if (settings.atOnce() < 1 || settings.cache() < 0) {
            throw new StartRefused("ispovesti.preview.at-once must be at least 1, and ispovesti.preview.cache at least 0.");
        }
        desks = new Semaphore(settings.atOnce(), true);
        entrance = new Semaphore(settings.atOnce() * (1 + WAITING));
        pictures = Caffeine.newBuilder()
                .maximumWeight((long) settings.cache() * MEGABYTE)
                .<Sheet, byte[]>weigher((sheet, picture) -> picture.length)
                .build(this::drawn);
    }

    /** Made at start, so that nonsense is refused then. */
    void check(@Observes @Priority(DataFolder.OPEN - 1) StartupEvent event) {}

    /** As PNG. Whoever asks for one that is being drawn gets that. */
    byte[] of(Sheet sheet) {
        return pictures.get(sheet);
    }

    private byte[] drawn(Sheet sheet) {
        if (!entrance.tryAcquire()) {
            throw Problem.TOO_MANY_PICTURES.because(
                    "Many pictures are being drawn already. Ask again in a moment.", Duration.ofSeconds(2));
        }
        try {
            desks.acquireUninterruptibly();
            try {
                return Desk.PAPER.draw(sheet);
            } finally {
                desks.release();
            }
        } finally {
            entrance.release();
        }
    }

    /** Fonts and paper are fetched for the first picture: commands and generators draw none. */
    private static final class Desk {
        static final Paper PAPER = new Paper();
    }
}
