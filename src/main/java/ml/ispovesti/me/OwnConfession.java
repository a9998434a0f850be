package ml.ispovesti.me;

import ml.ispovesti.confession.Confession;
import ml.ispovesti.confession.ConfessionView;
import ml.ispovesti.confession.Stage;
import ml.ispovesti.promotion.Fate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a confession that one published. */
@Schema(requiredProperties = {"confession", "stage", "hidden"})
record OwnConfession(
        ConfessionView confession,
        Stage stage,
        @Schema(description = "Whether moderators hid it, so that nobody else sees it") boolean hidden,
        @Schema(nullable = true, description = "The last round that it was in; null where it was in none yet")
                Fate round) {

    static OwnConfession of(Confession confession, Fate round) {
        return new OwnConfession(ConfessionView.of(confession), confession.stage, confession.hiddenAt != null, round);
    }
}
