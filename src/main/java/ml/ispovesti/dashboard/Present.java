package ml.ispovesti.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import ml.ispovesti.arena.ArenaSize;
import ml.ispovesti.confession.Confession;
import ml.ispovesti.confession.Stage;
import ml.ispovesti.data.Storage;
import ml.ispovesti.generation.Generators;
import ml.ispovesti.generation.Workload;
import ml.ispovesti.generator.ModelChoice;
import ml.ispovesti.generator.QueueMessages.Presence;
import ml.ispovesti.promotion.RoundTimes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the site is like now. */
@ApplicationScoped
class Present {

    private final Clock clock;
    private final Workload workload;
    private final Generators generators;
    private final Instance<ModelChoice> choice;
    private final String configuredModel;
    private final ArenaSize arena;
    private final RoundTimes rounds;
    private final Storage storage;

    Present(
            Clock clock,
            Workload workload,
            Generators generators,
            Instance<ModelChoice> choice,
            @ConfigProperty(name = "ispovesti.model") String configuredModel,
            ArenaSize arena,
            RoundTimes rounds,
            Storage storage) {
        this.clock = clock;
        this.workload = workload;
        this.generators = generators;
        this.choice = choice;
        this.configuredModel = configuredModel;
        this.arena = arena;
        this.rounds = rounds;
        this.storage = storage;
    }

    PresentView view() {
        Workload.Queue queue = workload.queue();
        List<Presence> awake = generators.awake();
        Optional<SiteSample> sample = SiteSample.newest();
        OptionalLong free = storage.free();
        return new PresentView(
                clock.instant(),
                queue.waiting(),
                queue.running(),
                queue.longestWait().toSeconds(),
                queue.waitFrom(),
                queue.waitTo(),
                awake.stream().map(PresentView.WriterView::of).toList(),
                model(awake),
                Confession.count(Stage.ARENA),
                arena.candidates(),
                Confession.count(Stage.PENDING),
                sample.map(last -> last.drafts).orElse(null),
                sample.map(last -> Instant.ofEpochMilli(last.at)).orElse(null),
                rounds.next().orElse(null),
                rounds.paused(),
                storage.database(),
                free.isPresent() ? free.getAsLong() : null);
    }

    private String model(List<Presence> awake) {
        return awake.stream()
                .filter(Presence::ready)
                .map(Presence::model)
                .findFirst()
                .or(() ->
                        choice.stream().flatMap(each -> each.chosen().stream()).findFirst())
                .orElse(configuredModel);
    }
}
