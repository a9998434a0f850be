package ml.ispovesti.house;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import ml.ispovesti.arena.ArenaSize;
import ml.ispovesti.confession.Confession;
import ml.ispovesti.confession.Fingerprint;
import ml.ispovesti.confession.Origin;
import ml.ispovesti.confession.Stage;
import ml.ispovesti.generation.GenerationDone;
import ml.ispovesti.generation.HouseRequests;

/** Keeps the site from ever being empty: while no visitor waits, it has confessions written for the arena and for the stock. */
@ApplicationScoped
class House {

    private final Clock clock;
    private final HouseSettings settings;
    private final ArenaSize arena;
    private final HouseRequests requests;
    private final ExecutorService executor;

    House(Clock clock, HouseSettings settings, ArenaSize arena, HouseRequests requests, ExecutorService executor) {
        this.clock = clock;
        this.settings = settings;
        this.arena = arena;
        this.requests = requests;
        this.executor = executor;
    }

    /** One at a time; the next one is asked for when it is done, or here when there was nothing to do or something failed. */
    @Scheduled(every = "2s", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void refill() {
        if (shortOfConfessions() && settings.stock() > 0) {
            requests.ask();
        }
    }

    private boolean shortOfConfessions() {
        return QuarkusTransaction.requiringNew().call(() -> {
            Confession.fillArena(arena.candidates(), clock.instant());
            return Confession.count(Stage.ARENA) < arena.candidates()
                    || Confession.count(Stage.PENDING) < settings.stock();
        });
    }

    /** In the transaction that stores the text. A text that is known already is let go. */
    void keep(@Observes GenerationDone done) {
        var generation = done.generation();
        if (generation.origin != Origin.HOUSE || Confession.known(Fingerprint.of(generation.text))) {
            return;
        }
        Stage stage = Confession.count(Stage.ARENA) < arena.candidates() ? Stage.ARENA : Stage.PENDING;
        Confession confession =
                new Confession(Origin.HOUSE, stage, generation.text, Confession.DEFAULT_PSEUDONYM, clock.instant());
        confession.model = generation.model;
        confession.generationId = generation.id;
        confession.persist();
    }

    void goOn(@Observes(during = TransactionPhase.AFTER_SUCCESS) GenerationDone done) {
        if (done.generation().origin == Origin.HOUSE) {
            // Elsewhere, since this thread is still busy with the end of its transaction.
            executor.execute(this::refill);
        }
    }
}
