package ml.ispovesti.gpt2;

/** What DJL and PyTorch have to be told before their first use in a process. */
final class Engine {

    private Engine() {}

    /** A setting given on the command line (-D) wins. */
    static void configure(int threads) {
        setDefault("ai.djl.offline", "true");
        setDefault("ai.djl.pytorch.num_threads", Integer.toString(threads));
        setDefault("ai.djl.pytorch.num_interop_threads", "1");
    }

    private static void setDefault(String key, String value) {
        if (System.getProperty(key) == null) {
            System.setProperty(key, value);
        }
    }
}
