package ml.ispovesti.confession;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import ml.ispovesti.published.SearchIndex;

/** Puts confessions where tests need them. */
public final class Shelf {

    private Shelf() {}

    public static long put(Stage stage, String text, Instant enteredAt) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Confession confession = new Confession(Origin.IMPORT, stage, text, "Proba", enteredAt);
            confession.persistAndFlush();
            if (stage == Stage.PUBLISHED) {
                SearchIndex.add(confession);
            }
            return confession.id;
        });
    }

    public static void clear(Stage stage) {
        QuarkusTransaction.requiringNew()
                .run(() -> Confession.update("stage = ?1 where stage = ?2", Stage.REJECTED, stage));
    }

    /** As moderators do. */
    public static void hide(long id, Instant now) {
        QuarkusTransaction.requiringNew().run(() -> Confession.update("hiddenAt = ?1 where id = ?2", now, id));
    }

    public static Confession get(long id) {
        return QuarkusTransaction.requiringNew().call(() -> Confession.findById(id));
    }
}
