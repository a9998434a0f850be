package ml.ispovesti.me;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import ml.ispovesti.confession.Confession;
import ml.ispovesti.generation.Authors;
import ml.ispovesti.promotion.Fate;
import ml.ispovesti.promotion.Fates;
import ml.ispovesti.visitor.VisitorId;

/** Confessions and what became of them, for those who published them. */
@ApplicationScoped
class OwnConfessions {

    private final Authors authors;
    private final Fates fates;

    OwnConfessions(Authors authors, Fates fates) {
        this.authors = authors;
        this.fates = fates;
    }

    /** The newest first. */
    List<OwnConfession> of(VisitorId author, long below, int most) {
        List<Confession> published = authors.published(author, below, most);
        Map<Long, Fate> rounds =
                fates.of(published.stream().map(confession -> confession.id).toList());
        return published.stream()
                .map(confession -> OwnConfession.of(confession, rounds.get(confession.id)))
                .toList();
    }
}
