package ml.ispovesti.gpt2;

/** Threads that may call the engine. */
final class EngineThread {

    private EngineThread() {}

    /** Not started yet, and no reason for the process to go on. */
    static Thread of(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        // DJL finds its engine by the thread's class loader.
        thread.setContextClassLoader(EngineThread.class.getClassLoader());
        return thread;
    }
}
