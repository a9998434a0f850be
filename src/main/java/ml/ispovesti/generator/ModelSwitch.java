package ml.ispovesti.generator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jboss.logging.Logger;

/** Uses the model that the website wants, and remembers what came of it. */
@ApplicationScoped
class ModelSwitch {

    private static final Logger LOG = Logger.getLogger(ModelSwitch.class);

    /**
     * @param answered the last request that was dealt with; null if there was none
     * @param refused the model that could not be used; null if none was refused since
     */
    record Outcome(String answered, String refused, String refusal) {}

    private final ConfessionWriter writer;
    private final CopyOnWriteArrayList<Runnable> listeners = new CopyOnWriteArrayList<>();
    private Outcome outcome = new Outcome(null, null, null);
    private String loading;
    /** Those that wait for an answer, by model. */
    private final Map<String, String> requests = new HashMap<>();

    ModelSwitch(ConfessionWriter writer) {
        this.writer = writer;
    }

    synchronized Outcome outcome() {
        return outcome;
    }

    void whenDone(Runnable listener) {
        listeners.add(listener);
    }

    /** @param request null where nobody waits for an answer; one for a model that is being loaded is answered when that is done */
    void use(String model, String request) {
        synchronized (this) {
            if (request != null) {
                requests.put(model, request);
            }
            if (model.equals(loading)) {
                return;
            }
            loading = model;
        }
        ConfessionWriter.Availability now = writer.availability();
        if (now.state() == ConfessionWriter.Availability.State.READY && model.equals(now.model())) {
            done(model, null);
            return;
        }
        writer.use(model).whenComplete((used, failure) -> done(model, failure));
    }

    private void done(String model, Throwable failure) {
        synchronized (this) {
            loading = model.equals(loading) ? null : loading;
            String request = requests.remove(model);
            String answered = request == null ? outcome.answered() : request;
            outcome = failure == null
                    ? new Outcome(answered, null, null)
                    : new Outcome(answered, model, message(failure));
        }
        if (failure == null) {
            LOG.infof("The model is %s, as the website wants it", model);
        }
        listeners.forEach(Runnable::run);
    }

    private static String message(Throwable failure) {
        return failure instanceof CompletionException ? failure.getCause().getMessage() : failure.getMessage();
    }
}
