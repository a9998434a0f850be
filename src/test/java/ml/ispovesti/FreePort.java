package ml.ispovesti;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** A port that nobody listens at now. */
public final class FreePort {

    /** Below those that systems take for outgoing connections (32768 on Linux), or one may be gone before it is used. */
    private static final int FIRST = 20_000;

    private static final int AFTER_LAST = 32_768;

    private FreePort() {}

    public static int find() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, AFTER_LAST);
            try (ServerSocket socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (IOException e) {
                // Taken: try another.
            }
        }
    }
}
