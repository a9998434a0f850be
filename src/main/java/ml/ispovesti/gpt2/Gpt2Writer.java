package ml.ispovesti.gpt2;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import ml.ispovesti.generation.ConfessionWriter;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Writes confessions with a GPT-2 from the model store. One thread of its own loads the model and makes all calls of the engine; the
 * assignments are written one at a time, in order of arrival.
 */
@ApplicationScoped
class Gpt2Writer implements ConfessionWriter {

    private static final Logger LOG = Logger.getLogger(Gpt2Writer.class);

    /** Far longer than a token or the packing of a large model take: after that the process ends anyway, the thread is a daemon. */
    private static final long STOP_MILLIS = TimeUnit.SECONDS.toMillis(10);

    private static final String STOPPING = "the program is stopping";

    private final GeneratorSettings settings;
    private final Sampling sampling;
    private final Precision precision;
    private final Path store;
    private final String name;

    /** Guards the queue, and the changes of the fields below. */
    private final Object lock = new Object();

    private final Queue<Writing> waiting = new ArrayDeque<>();
    private volatile Availability availability;
    private volatile boolean stopping;
    private Thread thread;

    Gpt2Writer(
            GeneratorSettings settings,
            @ConfigProperty(name = "ispovesti.model-store", defaultValue = "model-store") Path store,
            @ConfigProperty(name = "ispovesti.model", defaultValue = "ispovest-mini") String name) {
        this.settings = settings;
        this.sampling = new Sampling(settings.temperature(), settings.topK());
        this.precision = settings.precision().orElse(Precision.bestFor(System.getProperty("os.arch")));
        if (settings.maxNewTokens() < 1 || settings.threads() < 1) {
            throw new IllegalArgumentException(
                    "ispovesti.generator.max-new-tokens and ispovesti.generator.threads must be at least 1");
        }
        this.store = store;
        this.name = name;
        this.availability = settings.enabled()
                ? new Availability(Availability.State.LOADING, name, null)
                : unavailable("the generator is switched off (ispovesti.generator.enabled)");
    }

    void onStart(@Observes StartupEvent event) {
        if (settings.enabled()) {
            start();
        }
    }

    void onStop(@Observes ShutdownEvent event) {
        stop();
    }

    /** Begins to load the model, and returns at once. */
    void start() {
        synchronized (lock) {
            if (thread != null || stopping) {
                return;
            }
            availability = new Availability(Availability.State.LOADING, name, null);
            thread = new Thread(this::run, "gpt2");
            thread.setDaemon(true);
            // DJL finds its engine by the thread's class loader.
            thread.setContextClassLoader(Gpt2Writer.class.getClassLoader());
            thread.start();
        }
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
        return 1;
    }

    @Override
    public CompletableFuture<Draft> write(Assignment assignment, Progress progress) {
        Writing writing = new Writing(assignment, progress);
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

    private void run() {
        String end = STOPPING;
        try (LoadedModel model = load()) {
            synchronized (lock) {
                availability = new Availability(Availability.State.READY, name, null);
            }
            Writing writing = next();
            while (writing != null) {
                write(writing, model);
                writing = next();
            }
        } catch (ModelProblem e) {
            LOG.errorf("The model %s cannot be used: %s", name, e.getMessage());
            end = e.getMessage();
        } catch (Throwable e) {
            LOG.errorf(e, "The model %s cannot be used", name);
            end = "the engine failed: " + e;
        } finally {
            giveUp(end);
        }
    }

    private LoadedModel load() {
        long start = System.nanoTime();
        Engine.prepare(settings.threads());
        LoadedModel model = LoadedModel.load(store, name, precision);
        LOG.infof("Loaded %s (%s) in %d ms", name, precision, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        return model;
    }

    /** Waits for the next assignment; null when it is time to stop. */
    private Writing next() throws InterruptedException {
        synchronized (lock) {
            while (waiting.isEmpty() && !stopping) {
                lock.wait();
            }
            return stopping ? null : waiting.remove();
        }
    }

    private void write(Writing writing, LoadedModel loaded) {
        try {
            if (!writing.isOver()) {
                writing.start();
                attempts(writing, loaded);
            }
        } catch (RuntimeException e) {
            LOG.error("An assignment failed", e);
            writing.draft().completeExceptionally(new WritingFailed("The generator failed; its log says why"));
        } finally {
            // Does nothing to a draft that has come to its end; another is left here by a stop or a dying engine.
            writing.draft().completeExceptionally(new WriterUnavailable(STOPPING));
        }
    }

    private void attempts(Writing writing, LoadedModel loaded) {
        Gpt2Config config = loaded.config();
        Prompt prompt = Prompt.of(loaded.tokenizer().encode(writing.beginning()), config, settings.maxNewTokens());
        long token = 0;
        while (!writing.isOver() && !stopping) {
            if (writing.isInAttempt()) {
                int position = prompt.tokens().length + writing.count() - 1;
                token = loaded.model().nextToken(token, position, sampling, writing.random());
            } else {
                writing.startAttempt(prompt.room(), config.endOfText(), loaded.tokenizer()::decode);
                token = loaded.model().firstToken(prompt.tokens(), sampling, writing.random());
            }
            writing.take(token, name);
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
