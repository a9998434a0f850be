package ml.ispovesti.gpt2;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import ml.ispovesti.generator.ConfessionWriter;
import ml.ispovesti.generator.DraftRules;
import ml.ispovesti.generator.ModelChoice;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Writes confessions with a GPT-2 from the model store. One thread of its own makes all calls of the engine for writing; another loads
 * models, one after the other, beside it. What comes while there is no model waits for one.
 */
@ApplicationScoped
public class Gpt2Writer implements ConfessionWriter {

    private static final Logger LOG = Logger.getLogger(Gpt2Writer.class);

    /** Far longer than a step or the packing of a large model take: after that the process ends anyway, the threads are daemons. */
    private static final long STOP_MILLIS = TimeUnit.SECONDS.toMillis(10);

    private static final String STOPPING = "the program is stopping";
    private static final String SWITCHED_OFF = "the generator is switched off (ispovesti.generator.enabled)";

    private final GeneratorSettings settings;
    private final String name;
    private final ModelLoader loader;
    private final WritingMeters meters;

    /** Guards the fields below. */
    private final Object lock = new Object();

    private final Queue<Writing> waiting = new ArrayDeque<>();
    private volatile Availability availability;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private boolean stopping;
    private Thread thread;
    /** A model that was loaded and waits to be used. */
    private Batch next;

    Gpt2Writer(
            GeneratorSettings settings,
            DraftRules rules,
            MeterRegistry registry,
            @ConfigProperty(name = "ispovesti.model-store", defaultValue = "model-store") Path store,
            @ConfigProperty(name = "ispovesti.model", defaultValue = "ispovest-mini") String name) {
        SettingsCheck.refuseUnusable(settings);
        this.settings = settings;
        this.name = name;
        this.loader = new ModelLoader(store, settings, rules);
        this.meters = new WritingMeters(settings.enabled() ? registry : new CompositeMeterRegistry());
        this.availability = settings.enabled()
                ? new Availability(Availability.State.LOADING, name, null)
                : unavailable(name, SWITCHED_OFF);
    }

    /** After the database was opened, which may know of another choice than the settings. */
    void onStart(@Observes StartupEvent event, Instance<ModelChoice> choices) {
        if (settings.enabled()) {
            Stream<String> chosen = choices.stream().flatMap(choice -> choice.chosen().stream());
            start(Stream.concat(chosen, Stream.of(name)).distinct().toList());
        }
    }

    void onStop(@Observes ShutdownEvent event) {
        stop();
    }

    /**
     * Begins to load a model of the store, and returns at once.
     *
     * @return done when it is in use; fails with {@link UnusableModel}
     */
    public CompletableFuture<Void> start(String model) {
        return start(List.of(model));
    }

    /** @param models of which the first that can be loaded is used */
    CompletableFuture<Void> start(List<String> models) {
        synchronized (lock) {
            if (thread == null && !stopping) {
                availability = new Availability(Availability.State.LOADING, models.get(0), null);
                thread = EngineThread.of("gpt2", this::run);
                thread.start();
            }
        }
        changed();
        return loader.load(models).thenAccept(this::offer).whenComplete((done, failure) -> {
            if (failure != null) {
                noModel(models.get(models.size() - 1), failure);
            }
        });
    }

    private void noModel(String model, Throwable failure) {
        String reason = failure.getCause() == null
                ? failure.getMessage()
                : failure.getCause().getMessage();
        synchronized (lock) {
            availability = unavailable(model, reason);
        }
        changed();
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    @Override
    public CompletableFuture<Void> use(String model) {
        synchronized (lock) {
            if (thread == null) {
                return CompletableFuture.failedFuture(new UnusableModel(SWITCHED_OFF));
            }
        }
        return loader.load(List.of(model)).thenAccept(this::offer);
    }

    private void offer(Batch loaded) {
        synchronized (lock) {
            if (stopping) {
                loaded.close();
                throw new UnusableModel(STOPPING);
            }
            if (next != null) {
                next.close();
            }
            next = loaded;
            availability = new Availability(Availability.State.READY, loaded.model(), null);
            lock.notifyAll();
        }
        changed();
    }

    /** Ends the work at the next token; what was not finished fails with {@link WriterUnavailable}. */
    void stop() {
        Thread started;
        synchronized (lock) {
            stopping = true;
            lock.notifyAll();
            started = thread;
        }
        try {
            if (started != null) {
                started.join(STOP_MILLIS);
            }
            loader.stop(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Availability availability() {
        return availability;
    }

    @Override
    public void whenChanged(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public int slots() {
        return settings.slots();
    }

    @Override
    public CompletableFuture<Draft> write(Assignment assignment, Progress progress) {
        Writing writing = new Writing(assignment, progress, System::nanoTime);
        writing.draft().whenComplete((draft, failure) -> meters.over(writing, draft, failure));
        synchronized (lock) {
            if (stopping || (thread == null && !settings.enabled())) {
                writing.draft().completeExceptionally(new WriterUnavailable(stopping ? STOPPING : SWITCHED_OFF));
            } else {
                waiting.add(writing);
                lock.notifyAll();
            }
        }
        return writing.draft();
    }

    private void run() {
        // The newest takes what comes; the others only finish what they have.
        List<Batch> batches = new ArrayList<>();
        try {
            List<Writing> taken = takeUp(batches);
            while (taken != null) {
                work(batches, taken);
                taken = takeUp(batches);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            end(batches);
        }
    }

    private void work(List<Batch> batches, List<Writing> taken) {
        try {
            taken.forEach(batches.get(batches.size() - 1)::join);
            batches.forEach(meters::step);
            retire(batches);
        } catch (RuntimeException | Error e) {
            LOG.error("The engine failed", e);
            WritingFailed failure = new WritingFailed("The generator failed; its log says why");
            taken.forEach(writing -> writing.draft().completeExceptionally(failure));
            batches.forEach(batch -> batch.fail(failure));
            giveUp(batches, e);
        }
    }

    /**
     * As many assignments for the newest model as there are free slots; waits if there is nothing to do at all.
     *
     * @return null when it is time to stop
     */
    private List<Writing> takeUp(List<Batch> batches) throws InterruptedException {
        synchronized (lock) {
            while (!stopping
                    && next == null
                    && (waiting.isEmpty() || batches.isEmpty())
                    && batches.stream().allMatch(Batch::isEmpty)) {
                lock.wait();
            }
            if (stopping) {
                return null;
            }
            if (next != null) {
                batches.add(next);
                next = null;
            }
            int free = settings.slots() - batches.stream().mapToInt(Batch::size).sum();
            List<Writing> taken = new ArrayList<>();
            while (taken.size() < free && !waiting.isEmpty()) {
                Writing writing = waiting.remove();
                if (!writing.isOver()) {
                    taken.add(writing);
                }
            }
            return taken;
        }
    }

    private static void retire(List<Batch> batches) {
        for (int i = batches.size() - 2; i >= 0; i--) {
            if (batches.get(i).isEmpty()) {
                batches.remove(i).close();
            }
        }
    }

    /** What failed in the middle of a step is not trusted any more. Another model may still be used. */
    private void giveUp(List<Batch> batches, Throwable failure) {
        synchronized (lock) {
            if (next == null) {
                availability = unavailable(batches.get(batches.size() - 1).model(), "the engine failed: " + failure);
            }
        }
        batches.forEach(Batch::close);
        batches.clear();
        changed();
    }

    private void end(List<Batch> batches) {
        WriterUnavailable reason = new WriterUnavailable(STOPPING);
        batches.forEach(batch -> batch.fail(reason));
        List<Writing> left;
        synchronized (lock) {
            availability = unavailable(availability.model(), STOPPING);
            left = new ArrayList<>(waiting);
            waiting.clear();
            if (next != null) {
                batches.add(next);
                next = null;
            }
        }
        left.forEach(writing -> writing.draft().completeExceptionally(reason));
        batches.forEach(Batch::close);
    }

    private static Availability unavailable(String model, String reason) {
        return new Availability(Availability.State.UNAVAILABLE, model, reason);
    }
}
