package ml.ispovesti.data;

/** The program cannot start as it was asked to; the message tells people why and what to do. */
public final class StartRefused extends RuntimeException {
    public StartRefused(String reason) {
        super(reason);
    }
}
