package ml.ispovesti.moderation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import ml.ispovesti.confession.BlockList;
import ml.ispovesti.data.DataFolder;
import ml.ispovesti.generation.Broadcast;
import ml.ispovesti.generation.Generators;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sees to it that this website and all generators block the words of the table, also those that moderators of another website added. */
@ApplicationScoped
class WordKeeper {

    private static final String THE_SETTINGS = "settings";

    private final Clock clock;
    private final BlockList inUse;
    private final Generators generators;
    private final Broadcast broadcast;

    WordKeeper(Clock clock, BlockList inUse, Generators generators, Broadcast broadcast) {
        this.clock = clock;
        this.inUse = inUse;
        this.generators = generators;
        this.broadcast = broadcast;
    }

    void begin(
            @Observes @Priority(DataFolder.OPEN + 1) StartupEvent event,
            @ConfigProperty(name = "ispovesti.serves") boolean serves,
            @ConfigProperty(name = "ispovesti.command", defaultValue = "false") boolean command) {
        if (serves && !command) {
            QuarkusTransaction.requiringNew().run(this::takeStock);
            read();
        }
    }

    /** Once in a site's life. Another website that starts in this moment takes the same. */
    private void takeStock() {
        if (SiteWord.count() == 0) {
            inUse.inUse().entries().forEach(word -> SiteWord.add(word, null, THE_SETTINGS, clock.instant()));
        }
    }

    @Scheduled(every = "3s", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void keep() {
        read();
        String mine = inUse.inUse().mark();
        boolean anyOther = generators.awake().stream()
                .anyMatch(each -> each.words() != null && !each.words().equals(mine));
        if (anyOther) {
            tell();
        }
    }

    /** Effective from now on, here at once and with the generators as soon as they hear. */
    void refresh() {
        read();
        tell();
    }

    private void read() {
        List<String> words = QuarkusTransaction.requiringNew().call(SiteWord::words);
        if (!words.equals(inUse.inUse().entries())) {
            inUse.use(words);
        }
    }

    private void tell() {
        broadcast.block(inUse.inUse().entries());
    }
}
