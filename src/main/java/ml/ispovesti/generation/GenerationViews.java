package ml.ispovesti.generation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import ml.ispovesti.confession.Confession;
import ml.ispovesti.visitor.VisitorId;

/** Generations as their authors see them, with place, waiting time and the text so far. */
@ApplicationScoped
public class GenerationViews {

    private final Watchers watchers;
    private final Attention attention;
    private final Places places;

    GenerationViews(Watchers watchers, Attention attention, Places places) {
        this.watchers = watchers;
        this.attention = attention;
        this.places = places;
    }

    /** What a visitor comes back to: the unfinished generation, else the last one not published. */
    public Optional<GenerationView> current(VisitorId author) {
        return Generation.unfinished(author)
                .or(() -> Generation.lastDraft(author))
                .map(this::asked);
    }

    /** An author's finished texts that are not published yet, the newest first. */
    public List<GenerationView> drafts(VisitorId author, long below, int most) {
        return Generation.drafts(author, below, most).stream()
                .map(draft -> of(draft, null))
                .toList();
    }

    /** All of an author, the newest first. */
    public List<GenerationView> of(VisitorId author, long below, int most) {
        return Generation.of(author, below, most).stream().map(this::of).toList();
    }

    /** For its author, who thereby says that somebody still waits for it. */
    GenerationView asked(Generation g) {
        attention.paid(g);
        return of(g);
    }

    GenerationView of(Generation g) {
        return of(g, g.status == GenerationStatus.DONE ? publishedAs(g.id) : null);
    }

    private GenerationView of(Generation g, Long confessionId) {
        Place place = g.status.isFinal() ? null : places.of(g);
        return new GenerationView(
                g.id,
                g.status,
                g.prefix,
                g.mood,
                text(g),
                place == null ? null : place.position(),
                place == null ? null : place.waitFrom(),
                place == null ? null : place.waitTo(),
                g.model,
                g.report,
                g.reason,
                g.createdAt,
                g.finishedAt,
                confessionId);
    }

    private String text(Generation g) {
        if (g.text != null) {
            return g.text;
        }
        // Of one that ended without a text, or waits again, a last piece of progress may still come.
        return g.status == GenerationStatus.RUNNING ? watchers.textSoFar(g.id) : "";
    }

    private static Long publishedAs(long generationId) {
        return Confession.<Confession>find("generationId", generationId)
                .firstResultOptional()
                .map(confession -> confession.id)
                .orElse(null);
    }
}
