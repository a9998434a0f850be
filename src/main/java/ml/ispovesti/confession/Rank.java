package ml.ispovesti.confession;

import java.util.function.ToLongFunction;

/** A number that lists are ordered by, the highest first. */
public enum Rank {
    ENTERED("entered_at", confession -> confession.enteredAt.toEpochMilli()),
    SCORE("score", confession -> confession.score),
    HOT("hot", confession -> confession.hot),
    ID("id", confession -> confession.id);

    final String column;
    private final ToLongFunction<Confession> of;

    Rank(String column, ToLongFunction<Confession> of) {
        this.column = column;
        this.of = of;
    }

    long of(Confession confession) {
        return of.applyAsLong(confession);
    }
}
