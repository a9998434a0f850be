package ml.ispovesti.promotion;

import java.util.Locale;
import java.util.function.Function;

/** The ways to score that a round can be held by. */
public enum ScorerKind {
    CLASSIC(ClassicScorer::new),
    WILSON(WilsonScorer::new),
    DIRICHLET(DirichletScorer::new);

    private final Function<ScorerSettings, Scorer> maker;

    ScorerKind(Function<ScorerSettings, Scorer> maker) {
        this.maker = maker;
    }

    public Scorer with(ScorerSettings settings) {
        return maker.apply(settings);
    }

    /** As settings and records of rounds have it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
