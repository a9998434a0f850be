package ml.ispovesti.generation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import ml.ispovesti.generator.QueueMessages.Result;
import ml.ispovesti.tally.Counted;
import ml.ispovesti.tally.Tally;

/** Stores what generators report, each exactly once: a final state is never overwritten, so a message may come twice. */
@ApplicationScoped
class Results {

    /**
     * What a report came to.
     *
     * @param news for those who watch; null if nothing changed, or it was returned
     * @param returned whether it waits for the outbox now
     * @param vain whether generators may be working on it that need not
     */
    record Stored(Happening news, boolean returned, boolean vain) {

        static final Stored NOTHING = new Stored(null, false, false);

        static Stored news(Happening news) {
            return new Stored(news, false, false);
        }
    }

    private final Clock clock;
    private final GenerationSettings settings;
    private final Event<GenerationDone> done;
    private final Tally tally;

    Results(Clock clock, GenerationSettings settings, Event<GenerationDone> done, Tally tally) {
        this.clock = clock;
        this.settings = settings;
        this.done = done;
        this.tally = tally;
    }

    @Transactional
    Stored store(Result result) {
        Instant now = clock.instant();
        return switch (result.outcome()) {
            case STARTED ->
                Generation.start(result.id(), result.delivery(), now)
                        ? Stored.news(new Happening.Started())
                        : new Stored(null, false, isOver(result.id()));
            case RETURNED -> returned(result.id(), result.delivery(), now);
            case DONE -> {
                if (!finished(result, GenerationStatus.DONE, now)) {
                    yield Stored.NOTHING;
                }
                tally.count(Counted.DONE, now);
                Generation generation = Generation.findById(result.id());
                done.fire(new GenerationDone(generation));
                yield new Stored(new Happening.Done(result.text()), false, wasGivenOutAnew(generation));
            }
            case FAILED -> {
                if (!finished(result, GenerationStatus.FAILED, now)) {
                    yield Stored.NOTHING;
                }
                tally.count(Counted.FAILED, now);
                yield new Stored(
                        new Happening.Failed(result.reason()),
                        false,
                        wasGivenOutAnew(Generation.findById(result.id())));
            }
        };
    }

    /** Nobody works on it any more: it is given out anew, unless it was begun often enough. */
    @Transactional
    Stored returned(long id, int delivery, Instant now) {
        String reason = "It was begun %d times and never finished: each time its generator died or was stopped."
                .formatted(settings.attempts());
        if (Generation.giveUp(id, delivery, settings.attempts(), reason, now)) {
            tally.count(Counted.FAILED, now);
            return Stored.news(new Happening.Failed(reason));
        }
        return Generation.giveBack(id, delivery, now) ? new Stored(null, true, false) : Stored.NOTHING;
    }

    /** Then another generator may still be at it. */
    private static boolean wasGivenOutAnew(Generation generation) {
        return generation.delivery > 0;
    }

    private static boolean isOver(long id) {
        Generation generation = Generation.findById(id);
        return generation == null || generation.status.isFinal();
    }

    private static boolean finished(Result result, GenerationStatus status, Instant now) {
        return Generation.update(
                        "status = ?1, text = ?2, model = ?3, reason = ?4, report = ?5, finishedAt = ?6 where id = ?7 and status in ?8",
                        status,
                        result.text(),
                        result.model(),
                        result.reason(),
                        result.report(),
                        now,
                        result.id(),
                        GenerationStatus.UNFINISHED)
                == 1;
    }
}
