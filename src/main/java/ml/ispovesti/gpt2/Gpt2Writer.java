package ml.ispovesti.gpt2;

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
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import ml.ispovesti.generation.ConfessionWriter;
import ml.ispovesti.generation.DraftRules;
import ml.ispovesti.generation.ModelChoice;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Writes confessions with a GPT-2 from the model store. One thread of its own makes all calls of the engine for writing; models are
 * loaded by other threads, beside it.
 */
@ApplicationScoped
public class Gpt2Writer implements ConfessionWriter {

    private static final Logger LOG = Logger.getLogger(Gpt2Writer.class);

    /** Far longer than a step or the packing of a large model take: after that the process ends anyway, the thread is a daemon. */
    private static final long STOP_MILLIS = TimeUnit.SECONDS.toMillis(10);

    private static final String STOPPING = "the program is stopping";

    private final GeneratorSettings settings;
    private final DraftRules rules;
    private final Path store;
    private final String name;

    /** Guards the fields below. */
    private final Object lock = new Object();

    private final Queue<Writing> waiting = new ArrayDeque<>();
    private volatile Availability availability;
    private boolean stopping;
    private Thread thread;
    /** A model that was loaded and waits to be used. */
    private Batch next;

    Gpt2Writer(
            GeneratorSettings settings,
            DraftRules rules,
            @ConfigProperty(name = "ispovesti.model-store", defaultValue = "model-store") Path store,
            @ConfigProperty(name = "ispovesti.model", defaultValue = "ispovest-mini") String name) {
        if (settings.slots() < 1 || settings.threads() < 1 || settings.prefixCache() < 0) {
            throw new IllegalArgumentException(
                    "ispovesti.generator.slots and ispovesti.generator.threads must be at least 1,"
                            + " ispovesti.generator.prefix-cache at least 0");
        }
        this.settings = settings;
        this.rules = rules;
        this.store = store;
        this.name = name;
        this.availability = settings.enabled()
                ? new Availability(Availability.State.LOADING, name, null)
                : unavailable("the generator is switched off (ispovesti.generator.enabled)");
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

    /** Begins to load a model of the store, and returns at once. */
    public void start(String model) {
        start(List.of(model));
    }

    /** @param models of which the first that can be loaded is used */
    void start(List<String> models) {
        synchronized (lock) {
            if (thread != null || stopping) {
                return;
            }
            availability = new Availability(Availability.State.LOADING, models.get(0), null);
            thread = newThread("gpt2", () -> run(models));
        }
    }

    /**
     * Uses another model of the store for what comes from now on; what is being written is finished with the old one. A model that
     * cannot be loaded changes nothing.
     *
     * @return done when the new one is in use; fails with {@link ModelProblem}, whose message is for people
     */
    @Override
    public CompletableFuture<Void> use(String model) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        newThread("gpt2-loader", () -> {
            try {
                Batch batch = load(model);
                synchronized (lock) {
                    if (stopping || thread == null) {
                        batch.close();
                        throw new ModelProblem(STOPPING);
                    }
                    if (next != null) {
                        next.close();
                    }
                    next = batch;
                    availability = new Availability(Availability.State.READY, model, null);
                    lock.notifyAll();
                }
                done.complete(null);
            } catch (ModelProblem e) {
                LOG.warnf("The model %s cannot be used, %s stays: %s", model, availability.model(), e.getMessage());
                done.completeExceptionally(new UnusableModel(e.getMessage()));
            } catch (Throwable e) {
                LOG.errorf(e, "The model %s cannot be used, %s stays", model, availability.model());
                done.completeExceptionally(new UnusableModel("the engine failed: " + e));
            }
        });
        return done;
    }

    /** Ends the work at the next token; what was not finished fails with {@link WriterUnavailable}. */
    void stop() {
        Thread started;
        synchronized (lock) {
            stopping = true;
            lock.notifyAll();
            started = thread;
        }
        if (started == null) {
            giveUp(STOPPING);
            return;
        }
        try {
            // Not interrupted: that could leave the engine's natives half unpacked on the disk.
            started.join(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Availability availability() {
        return availability;
    }

    @Override
    public int slots() {
        return settings.slots();
    }

    @Override
    public CompletableFuture<Draft> write(Assignment assignment, Progress progress) {
        Writing writing = new Writing(assignment, progress, System::nanoTime);
        synchronized (lock) {
            if (availability.state() == Availability.State.UNAVAILABLE) {
                writing.draft().completeExceptionally(new WriterUnavailable(availability.reason()));
            } else {
                waiting.add(writing);
                lock.notifyAll();
            }
        }
        return writing.draft();
    }

    private Thread newThread(String threadName, Runnable work) {
        Thread created = new Thread(work, threadName);
        created.setDaemon(true);
        // DJL finds its engine by the thread's class loader.
        created.setContextClassLoader(Gpt2Writer.class.getClassLoader());
        created.start();
        return created;
    }

    private void run(List<String> models) {
        String end = STOPPING;
        // The newest takes what comes; the others only finish what they have.
        List<Batch> batches = new ArrayList<>();
        try {
            Batch first = loadOneOf(models);
            batches.add(first);
            synchronized (lock) {
                availability = new Availability(Availability.State.READY, first.model(), null);
            }
            while (takeUp(batches)) {
                batches.forEach(Batch::step);
                retire(batches);
            }
        } catch (ModelProblem e) {
            LOG.errorf("The model %s cannot be used: %s", name, e.getMessage());
            end = e.getMessage();
        } catch (Throwable e) {
            LOG.error("The generator broke", e);
            end = "the engine failed: " + e;
        } finally {
            String reason = end;
            batches.forEach(batch -> batch.giveUp(reason));
            giveUp(reason);
            batches.forEach(Batch::close);
        }
    }

    /** The first one that can be used. */
    private Batch loadOneOf(List<String> models) {
        String first = models.get(0);
        try {
            return load(first);
        } catch (ModelProblem e) {
            if (models.size() == 1) {
                throw e;
            }
            LOG.errorf("The chosen model %s cannot be used, the next one is tried: %s", first, e.getMessage());
            return loadOneOf(models.subList(1, models.size()));
        }
    }

    private Batch load(String model) {
        long start = System.nanoTime();
        Engine.prepare(settings.threads());
        Batch batch = Batch.load(store, model, settings, rules);
        LOG.infof(
                "Loaded %s (%s) in %d ms",
                model, batch.precision(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        return batch;
    }

    /** Gives the newest model as many assignments as there are free slots; waits if there is nothing to do at all. False: stop. */
    private boolean takeUp(List<Batch> batches) throws InterruptedException {
        List<Writing> taken = new ArrayList<>();
        synchronized (lock) {
            while (!stopping
                    && next == null
                    && waiting.isEmpty()
                    && batches.stream().allMatch(Batch::isEmpty)) {
                lock.wait();
            }
            if (stopping) {
                return false;
            }
            if (next != null) {
                batches.add(next);
                next = null;
            }
            int free = settings.slots() - batches.stream().mapToInt(Batch::size).sum();
            while (taken.size() < free && !waiting.isEmpty()) {
                Writing writing = waiting.remove();
                if (!writing.isOver()) {
                    taken.add(writing);
                }
            }
        }
        taken.forEach(batches.get(batches.size() - 1)::join);
        return true;
    }

    private static void retire(List<Batch> batches) {
        for (int i = batches.size() - 2; i >= 0; i--) {
            if (batches.get(i).isEmpty()) {
                batches.remove(i).close();
            }
        }
    }

    /** Nothing will be written any more: says so to all who wait, and to all who come. */
    private void giveUp(String reason) {
        List<Writing> left;
        synchronized (lock) {
            availability = unavailable(reason);
            left = new ArrayList<>(waiting);
            waiting.clear();
        }
        left.forEach(writing -> writing.draft().completeExceptionally(new WriterUnavailable(reason)));
    }

    private Availability unavailable(String reason) {
        return new Availability(Availability.State.UNAVAILABLE, name, reason);
    }
}
