package ml.ispovesti.promotion;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import ml.ispovesti.data.DataFolder;
import ml.ispovesti.data.StartRefused;

/** Refuses settings by which no round could be decided at the start, not at midnight. */
class TermsCheck {

    void check(@Observes @Priority(DataFolder.OPEN - 1) StartupEvent event, PromotionSettings settings) {
        try {
            Terms.of(settings);
        } catch (IllegalArgumentException e) {
            throw new StartRefused("ispovesti.promotion." + e.getMessage() + ".");
        }
    }
}
