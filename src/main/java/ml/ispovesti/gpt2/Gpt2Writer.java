package ml.ispovesti.gpt2;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import ml.ispovesti.generation.ConfessionWriter;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The writer with a GPT-2 behind it. One thread of its own does everything with the model, loading it included. */
@ApplicationScoped
class Gpt2Writer implements ConfessionWriter {

    private static final Logger LOG = Logger.getLogger(Gpt2Writer.class);
    private static final int SECONDS_TO_STOP = 5;
    private static final Assignment WARM_UP = new Assignment("Kad", 1);

    private final GeneratorSettings settings;
    private final ModelStore store;
    private final String name;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> new Thread(task, "gpt2"));

    private volatile Availability availability;
    private volatile boolean stopping;
    private Gpt2Model model;
    private Tokenizer tokenizer;
    private Scribe scribe;

    Gpt2Writer(
            GeneratorSettings settings,
            @ConfigProperty(name = "ispovesti.model-store") Path store,
            @ConfigProperty(name = "ispovesti.model") String name) {
        this.settings = settings;
        this.store = new ModelStore(store);
        this.name = name;
        availability = new Availability(Availability.State.LOADING, name, null);
    }

    void start(@Observes StartupEvent event) {
        if (settings.enabled()) {
            thread.execute(this::load);
        }
    }

    private void load() {
        try {
            long start = System.nanoTime();
            Engine.configure(settings.threads());
            Path folder = store.model(name);
            model = Gpt2Model.load(folder);
            tokenizer = Tokenizer.load(folder, model.config);
            scribe = new Scribe(
                    model,
                    tokenizer,
                    new Sampling(settings.temperature(), settings.topK(), settings.maxNewTokens()),
                    () -> stopping);
            warmUp();
            LOG.infof("Model %s is ready after %d ms", name, (System.nanoTime() - start) / 1_000_000);
            availability = new Availability(Availability.State.READY, name, null);
        } catch (ModelProblem e) {
            LOG.errorf("Model %s cannot be used: %s", name, e.getMessage());
            availability = new Availability(Availability.State.UNAVAILABLE, name, e.getMessage());
        } catch (RuntimeException | LinkageError e) {
            LOG.errorf(e, "The engine for model %s does not start", name);
            availability = new Availability(Availability.State.UNAVAILABLE, name, "The engine does not start: " + e);
        }
    }

    /** The engine compiles and tunes itself in its first calls; better now than in front of the first visitor. */
    private void warmUp() {
        try {
            scribe.write(WARM_UP, text -> {});
        } catch (WritingFailed e) {
            LOG.debugf("The warm-up text had no end");
        }
    }

    @Override
    public Availability availability() {
        return availability;
    }

    @Override
    public int slots() {
        return 1;
    }

    @Override
    public CompletionStage<Draft> write(Assignment assignment, Progress progress) {
        return CompletableFuture.supplyAsync(() -> writeNow(assignment, progress), thread);
    }

    private Draft writeNow(Assignment assignment, Progress progress) {
        if (stopping || availability.state() != Availability.State.READY) {
            throw new WriterUnavailable(stopping ? "The generator stops." : availability.reason());
        }
        progress.started();
        return new Draft(scribe.write(assignment, progress::text), name);
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        thread.execute(this::close);
        thread.shutdown();
        if (!thread.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
            LOG.warn("The model did not stop in time");
        }
    }

    private void close() {
        if (tokenizer != null) {
            tokenizer.close();
        }
        if (model != null) {
            model.close();
        }
    }
}
