package ml.ispovesti;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many that do something at the same time. */
public final class Crowd {

    private Crowd() {}

    /** So many threads make all calls; the answers, in the order of the calls. */
    public static <T> List<T> atOnce(int threads, Collection<? extends Callable<T>> calls) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : pool.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }

    /** The same call, so many times. */
    public static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
        return atOnce(times, Collections.nCopies(times, call));
    }
}
