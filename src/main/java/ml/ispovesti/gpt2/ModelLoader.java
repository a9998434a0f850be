package ml.ispovesti.gpt2;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import ml.ispovesti.generator.ConfessionWriter.UnusableModel;
import ml.ispovesti.generator.DraftRules;
import org.jboss.logging.Logger;

/** Loads models of the store in a thread of its own, one after the other, so that never more than one is added to those in use. */
final class ModelLoader {

    private static final Logger LOG = Logger.getLogger(ModelLoader.class);

    private final Path store;
    private final GeneratorSettings settings;
    private final DraftRules rules;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(work -> EngineThread.of("gpt2-loader", work));

    ModelLoader(Path store, GeneratorSettings settings, DraftRules rules) {
        this.store = store;
        this.settings = settings;
        this.rules = rules;
    }

    /** @return the first of the models that can be loaded; fails with {@link UnusableModel} if none can */
    CompletableFuture<Batch> load(List<String> models) {
        try {
            return CompletableFuture.supplyAsync(() -> loadOneOf(models), thread);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(new UnusableModel("the program is stopping"));
        }
    }

    /** Takes nothing more, and waits for what is being loaded: to break that off could leave natives half unpacked on the disk. */
    void stop(long mostMillis) throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(mostMillis, TimeUnit.MILLISECONDS)) {
            LOG.warn("A model is still being loaded");
        }
    }

    private Batch loadOneOf(List<String> models) {
        try {
            return load(models.get(0));
        } catch (UnusableModel e) {
            if (models.size() == 1) {
                throw e;
            }
            return loadOneOf(models.subList(1, models.size()));
        }
    }

    private Batch load(String model) {
        long start = System.nanoTime();
        try {
            Engine.prepare(settings.threads());
            Batch batch = Batch.load(store, model, settings, rules);
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            LOG.infof("Loaded %s (%s) in %d ms", model, batch.precision(), millis);
            return batch;
        } catch (ModelProblem e) {
            LOG.errorf("The model %s cannot be used: %s", model, e.getMessage());
            throw new UnusableModel(e.getMessage());
        } catch (RuntimeException | Error e) {
            LOG.errorf(e, "The model %s cannot be used", model);
            throw new UnusableModel("the engine failed: " + e);
        }
    }
}
