package ml.ispovesti.queue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Talks with the broker beside a request that does not wait for the answer. Answers come back on the Vert.x context of who asked; on a
 * request's own one they run beside the request and share its CDI scope, which was seen to be gone before the request had ended. Whatever
 * runs here has no such context; one at a time, in order.
 */
@ApplicationScoped
public class Aside {

    /** Its thread ends by itself, so that there is nothing to stop. */
    private final Executor thread =
            new ThreadPoolExecutor(0, 1, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                Thread thread = new Thread(task, "broker-talk");
                thread.setDaemon(true);
                return thread;
            });

    /** Soon; in order. */
    public void run(Runnable talk) {
        thread.execute(talk);
    }
}
