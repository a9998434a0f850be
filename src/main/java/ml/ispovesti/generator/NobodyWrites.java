package ml.ispovesti.generator;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;

/** For a program that was packed without a model (-Pweb). */
@DefaultBean
@ApplicationScoped
class NobodyWrites implements ConfessionWriter {

    private static final String REASON = "this program was packed without a generator";

    @Override
    public Availability availability() {
        return new Availability(Availability.State.UNAVAILABLE, "none", REASON);
    }

    @Override
    public void whenChanged(Runnable listener) {
        // It never does.
    }

    @Override
    public int slots() {
        return 0;
    }

    @Override
    public CompletableFuture<Draft> write(Assignment assignment, Progress progress) {
        return CompletableFuture.failedFuture(new WriterUnavailable(REASON));
    }

    @Override
    public CompletableFuture<Void> use(String model) {
        return CompletableFuture.failedFuture(new UnusableModel(REASON));
    }
}
