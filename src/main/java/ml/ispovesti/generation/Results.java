package ml.ispovesti.generation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import ml.ispovesti.generation.QueueMessages.Result;

/** Stores what generators report, each exactly once: a final state is never overwritten, so a message may come twice. */
@ApplicationScoped
class Results {

    private final Clock clock;
    private final Event<GenerationDone> done;

    Results(Clock clock, Event<GenerationDone> done) {
        this.clock = clock;
        this.done = done;
    }

    /** @return what changed, for those who watch; empty if nothing did */
    @Transactional
    Optional<Happening> store(Result result) {
        Instant now = clock.instant();
        return switch (result.outcome()) {
            case STARTED -> changed(started(result, now), new Happening.Started());
            case DONE -> {
                boolean first = finished(result, GenerationStatus.DONE, now);
                if (first) {
                    done.fire(new GenerationDone(Generation.findById(result.id())));
                }
                yield changed(first, new Happening.Done(result.text()));
            }
            case FAILED ->
                changed(finished(result, GenerationStatus.FAILED, now), new Happening.Failed(result.reason()));
        };
    }

    private static Optional<Happening> changed(boolean really, Happening happening) {
        return really ? Optional.of(happening) : Optional.empty();
    }

    private static boolean started(Result result, Instant now) {
        return Generation.update(
                        "status = ?1, startedAt = ?2 where id = ?3 and status in ?4",
                        GenerationStatus.RUNNING,
                        now,
                        result.id(),
                        GenerationStatus.UNFINISHED)
                == 1;
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
