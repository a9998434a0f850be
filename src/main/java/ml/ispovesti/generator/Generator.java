package ml.ispovesti.generator;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import ml.ispovesti.generator.ConfessionWriter.Draft;
import ml.ispovesti.generator.Job.Fate;
import ml.ispovesti.generator.QueueMessages.Request;
import ml.ispovesti.generator.QueueMessages.Result;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * Has jobs written and reports what becomes of them; see docs/decisions/0012. It knows no database. A job is acknowledged after its report is
 * safe in the results queue, so that the queue gives it out again if this process dies before. Nothing here blocks.
 */
@ApplicationScoped
class Generator {

    private static final JobLog LOG = JobLog.of(Generator.class);
    /** For how long a cancel waits for its job; after that the job is written in vain, and harms nothing. */
    private static final Duration CANCELS_KEPT = Duration.ofHours(1);

    private final ConfessionWriter writer;
    private final QueueMessages messages;
    private final Reports reports;
    private final Speed speed = new Speed();

    private final Cache<Long, Boolean> cancelled =
            Caffeine.newBuilder().expireAfterWrite(CANCELS_KEPT).build();

    /** What this generator holds, by number; this and what follows is guarded by this object. */
    private final Map<Long, Job> jobs = new HashMap<>();

    private final Turns<Job> turns;
    private boolean open;
    private final List<CompletableFuture<Void>> waitingForIdle = new ArrayList<>();

    Generator(ConfessionWriter writer, QueueMessages messages, Reports reports) {
        this.writer = writer;
        this.messages = messages;
        this.reports = reports;
        this.turns = new Turns<>(writer.slots());
    }

    synchronized void open() {
        open = true;
    }

    /** What still comes is given back at once: a message may be on its way to here while nothing more is wanted. */
    synchronized void close() {
        open = false;
    }

    /** How many are under way is bounded by the channel's prefetch. @param again whether the queue gave it out before */
    void take(Message<String> delivery, boolean again) {
        try {
            next(messages.read(delivery.getPayload(), Request.class), delivery, again)
                    .run();
        } catch (QueueMessages.Unreadable e) {
            bury(delivery, e);
        }
    }

    private synchronized Runnable next(Request request, Message<String> delivery, boolean again) {
        Job held = jobs.get(request.id());
        if (held != null) {
            held.add(request, delivery);
            return () -> {};
        }
        if (isCancelled(request.id())) {
            return delivery::ack;
        }
        Job job = new Job(request, delivery);
        if (again || !open) {
            return () -> report(Result.returned(request), job);
        }
        jobs.put(request.id(), job);
        LOG.debug(request.id(), "was taken, delivery %d", request.delivery());
        List<Job> begun = begun(turns.enter(job, request.alone()));
        return () -> begun.forEach(this::start);
    }

    private static List<Job> begun(List<Job> jobs) {
        jobs.forEach(Job::begin);
        return jobs;
    }

    /** Only a start that the website will hear of is one: the job may kill this process with its first token. */
    private void start(Job job) {
        reports.send(Result.started(job.request())).subscribe().with(sent -> write(job));
    }

    private void write(Job job) {
        LOG.debug(job.request().id(), "is begun");
        TextsOf texts = reports.textsOf(job.request().id());
        CompletableFuture<Draft> draft;
        synchronized (this) {
            draft = job.fate() == null ? writer.write(job.assignment(), texts) : new CompletableFuture<>();
            job.write(draft);
            if (job.fate() != null) {
                draft.cancel(false);
            }
        }
        draft.whenComplete((written, failure) -> {
            texts.end();
            finish(job, written, cause(failure));
        });
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException ? failure.getCause() : failure;
    }

    private void finish(Job job, Draft written, Throwable failure) {
        Request request = job.request();
        if (failure == null) {
            speed.learn(written.effort());
            leave(job, Result.done(request, written));
        } else if (failure instanceof CancellationException && job.fate() == Fate.CANCELLED) {
            leave(job, null);
        } else if (failure instanceof CancellationException || failure instanceof ConfessionWriter.WriterUnavailable) {
            leave(job, Result.returned(request));
        } else if (failure instanceof ConfessionWriter.WritingFailed) {
            leave(job, Result.failed(request.id(), failure.getMessage()));
        } else {
            LOG.error(request.id(), failure, "broke");
            leave(job, Result.failed(request.id(), "The generator broke."));
        }
    }

    /**
     * Its place is free at once; the job is held until the report is safe. The report goes before those of the next ones, which may kill this process.
     *
     * @param result null where nobody needs to know
     */
    private void leave(Job job, Result result) {
        List<Job> begun;
        synchronized (this) {
            begun = begun(turns.leave(job));
        }
        report(result, job);
        begun.forEach(this::start);
    }

    private void report(Result result, Job job) {
        LOG.debug(job.request().id(), "leaves: %s", result == null ? Fate.CANCELLED : result.outcome());
        Uni<Void> safe = result == null ? Uni.createFrom().voidItem() : reports.send(result);
        safe.subscribe().with(sent -> letGo(job));
    }

    private void letGo(Job job) {
        List<CompletableFuture<Void>> idle = List.of();
        synchronized (this) {
            jobs.remove(job.request().id(), job);
            job.acknowledge();
            if (jobs.isEmpty()) {
                idle = List.copyOf(waitingForIdle);
                waitingForIdle.clear();
            }
        }
        idle.forEach(waiting -> waiting.complete(null));
    }

    /** The job is over, whoever holds it. */
    void cancel(long id) {
        cancelled.put(id, true);
        Job job;
        synchronized (this) {
            job = jobs.get(id);
        }
        if (job != null) {
            end(job, Fate.CANCELLED);
        }
    }

    private boolean isCancelled(long id) {
        return cancelled.getIfPresent(id) != null;
    }

    /** Gives back what was not begun. */
    void returnWaiting() {
        List<Job> dismissed;
        synchronized (this) {
            dismissed = turns.dismiss();
        }
        dismissed.forEach(job -> report(Result.returned(job.request()), job));
    }

    /** Gives back everything. */
    void returnAll() {
        returnWaiting();
        List<Job> all;
        synchronized (this) {
            all = List.copyOf(jobs.values());
        }
        all.forEach(job -> end(job, Fate.RETURNED));
    }

    private void end(Job job, Fate fate) {
        CompletableFuture<Draft> draft;
        boolean waits;
        synchronized (this) {
            waits = !job.isBegun() && job.fate() == null;
            draft = job.end(fate);
        }
        if (waits) {
            leave(job, fate == Fate.RETURNED ? Result.returned(job.request()) : null);
        } else if (draft != null) {
            draft.cancel(false);
        }
    }

    /** Done when it holds nothing. */
    synchronized CompletableFuture<Void> idle() {
        CompletableFuture<Void> idle = new CompletableFuture<>();
        if (jobs.isEmpty()) {
            idle.complete(null);
        } else {
            waitingForIdle.add(idle);
        }
        return idle;
    }

    synchronized List<Long> held() {
        return jobs.keySet().stream().sorted().toList();
    }

    double tokensPerSecond() {
        return speed.tokensPerSecond();
    }

    private void bury(Message<String> delivery, QueueMessages.Unreadable reason) {
        String text = delivery.getPayload();
        OptionalLong id = messages.idIn(text);
        Uni<Void> told = id.isEmpty()
                ? Uni.createFrom().voidItem()
                : reports.send(
                        Result.failed(id.getAsLong(), "The generator could not read it: " + reason.getMessage()));
        told.chain(() -> reports.bury(text, reason)).subscribe().with(buried -> delivery.ack());
    }
}
