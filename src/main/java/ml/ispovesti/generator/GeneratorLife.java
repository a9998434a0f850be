package ml.ispovesti.generator;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Begins and ends what only a generator does: where nobody writes, its beans never come into being, since their channels are off. */
class GeneratorLife {

    /** After the channels were connected (1000), and before the model begins to load, so that the website hears of that too. */
    void begin(
            @Observes @Priority(1_100) StartupEvent event,
            @ConfigProperty(name = "ispovesti.writes") boolean writes,
            Presence presence,
            Intake intake) {
        if (writes) {
            presence.begin();
            intake.begin();
        }
    }

    /** Before the writer stops, and while the channels still work. */
    void end(
            @Observes @Priority(1) ShutdownEvent event,
            @ConfigProperty(name = "ispovesti.writes") boolean writes,
            Intake intake) {
        if (writes) {
            intake.drain();
        }
    }
}
