package ml.ispovesti.gpt2;

/** Settings that DJL takes from system properties only, when it is first used. What was given on the command line stays. */
public final class Engine {

    private Engine() {}

    /** Keeps DJL from looking for anything outside of this machine, and from reporting its use to its makers. */
    static void keepOffline() {
        setUnlessSet("ai.djl.offline", "true");
    }

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
