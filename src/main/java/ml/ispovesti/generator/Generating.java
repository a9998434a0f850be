package ml.ispovesti.generator;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Begins and ends the work of a process that writes. In others neither is made, as their channels are not there. */
class Generating {

    private final Instance<Presence> presence;
    private final Instance<Intake> intake;
    private final boolean writes;

    Generating(
            Instance<Presence> presence,
            Instance<Intake> intake,
            @ConfigProperty(name = "ispovesti.writes") boolean writes) {
        this.presence = presence;
        this.intake = intake;
        this.writes = writes;
    }

    /** After the channels were connected (1000), and before the model begins to load, so that the website hears of that too. */
    void begin(@Observes @Priority(1_100) StartupEvent event) {
        if (writes) {
            presence.get().begin();
            intake.get().begin();
        }
    }

    /** Before anything stops: the channels still work, and who asks for the health is told. */
    void end(@Observes ShutdownDelayInitiatedEvent event) {
        if (writes) {
            intake.get().close();
            presence.get().stop();
            intake.get().drain();
            presence.get().end();
        }
    }
}
