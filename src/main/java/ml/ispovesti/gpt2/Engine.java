package ml.ispovesti.gpt2;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Settings that DJL takes from system properties only, when it is first used, and how work with the engine is broken off. */
public final class Engine {

    private static final ReentrantLock CALLS = new ReentrantLock();
    private static final AtomicBoolean ENDS_BETWEEN = new AtomicBoolean();

    private Engine() {}

    /** Whoever ends the program waits for the end of a {@link #call}: libtorch crashes when it is torn down under a running one. */
    public static void endBetweenCalls() {
        // The lock is never given back, so there can be one only.
        if (ENDS_BETWEEN.compareAndSet(false, true)) {
            Runtime.getRuntime().addShutdownHook(new Thread(CALLS::lock, "engine-end"));
        }
    }

    /** Does some work of the engine, unless the program is ending: then it never comes back. */
    public static <T> T call(Supplier<T> work) {
        CALLS.lock();
        try {
            return work.get();
        } finally {
            CALLS.unlock();
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
