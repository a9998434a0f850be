package ml.ispovesti.generation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import ml.ispovesti.confession.Confession;
import ml.ispovesti.visitor.VisitorId;

/** Generations as their authors see them, with place, waiting time and the text so far. */
@ApplicationScoped
public class GenerationViews {

    /** Until the first one was measured. */
    private static final Duration FIRST_GUESS = Duration.ofMillis(500);

    private final Watchers watchers;
    private final Attention attention;
    private final WaitingTime waitingTime;

    GenerationViews(Watchers watchers, Attention attention, SlotSettings generators) {
        this.watchers = watchers;
        this.attention = attention;
        this.waitingTime = new WaitingTime(FIRST_GUESS, generators.slots());
    }

    /** What a visitor comes back to: the unfinished generation, else the last one not published. */
    public Optional<GenerationView> current(VisitorId author) {
        return Generation.unfinished(author)
                .or(() -> Generation.lastDraft(author))
                .map(this::asked);
    }

    /** For its author, who thereby says that somebody still waits for it. */
    GenerationView asked(Generation g) {
        attention.paid(g);
        return of(g);
    }

    GenerationView of(Generation g) {
        Integer position = g.status.isFinal() ? null : Generation.ahead(g.id);
        Long confessionId = g.status == GenerationStatus.DONE ? publishedAs(g.id) : null;
        return new GenerationView(
                g.id,
                g.status,
                g.prefix,
                g.mood,
                text(g),
                position,
                position == null ? null : waitingTime.estimate(position),
                g.model,
                g.report,
                g.reason,
                g.createdAt,
                g.finishedAt,
                confessionId);
    }

    /** Where a generation that is watched stands, if it still waits. */
    Optional<Happening.Queued> place(long id) {
        return Generation.<Generation>find("id = ?1 and status = ?2", id, GenerationStatus.QUEUED)
                .firstResultOptional()
                .map(g -> {
                    attention.paid(g);
                    int ahead = Generation.ahead(id);
                    return new Happening.Queued(ahead, waitingTime.estimate(ahead));
                });
    }

    void learn(@Observes GenerationDone done) {
        Generation g = done.generation();
        if (g.startedAt != null) {
            waitingTime.learn(g.startedAt, g.finishedAt);
        }
    }

    private String text(Generation g) {
        if (g.text != null) {
            return g.text;
        }
        // Of one that ended without a text, a last piece of progress may still come.
        return g.status.isFinal() ? "" : watchers.textSoFar(g.id);
    }

    private static Long publishedAs(long generationId) {
        return Confession.<Confession>find("generationId", generationId)
                .firstResultOptional()
                .map(confession -> confession.id)
                .orElse(null);
    }
}
