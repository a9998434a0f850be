package ml.ispovesti.gpt2;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

/** Settings that DJL takes from system properties only, when it is first used, and how work with the engine is broken off. */
public final class Engine {

    /** Fair, so that whoever ends the program gets it at the next pause. */
    private static final ReentrantLock WORK = new ReentrantLock(true);

    private static final AtomicBoolean WAITS = new AtomicBoolean();

    private Engine() {}

    /** Work with the engine in the middle of which the program cannot be ended. */
    public interface Work extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * From now on, until it is closed, whoever ends the program waits for a {@link #pause} of this thread: libtorch crashes when it is torn
     * down while it computes.
     */
    public static Work endOnlyInPauses() {
        // The lock is never given back by whoever ends the program, so there can be one only.
        if (WAITS.compareAndSet(false, true)) {
            Runtime.getRuntime().addShutdownHook(new Thread(WORK::lock, "engine-end"));
        }
        WORK.lock();
        return WORK::unlock;
    }

    /** Where the program is ending, this never comes back. */
    public static void pause() {
        if (WORK.isHeldByCurrentThread()) {
            WORK.unlock();
            WORK.lock();
        }
    }

    /** Keeps DJL from looking for anything outside of this machine, and from reporting its use to its makers. */
    static void keepOffline() {
        setUnlessSet("ai.djl.offline", "true");
    }

    /** What was given on the command line stays. */
    public static void prepare(int threads) {
        keepOffline();
        setUnlessSet("ai.djl.pytorch.num_threads", Integer.toString(threads));
        setUnlessSet("ai.djl.pytorch.num_interop_threads", "1");
    }

    private static void setUnlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
