package ml.ispovesti.generator;

import jakarta.enterprise.context.ApplicationScoped;
import ml.ispovesti.generator.ConfessionWriter.Availability;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Whether the first model was tried. One that was refused is an answer too: another start would not change it. */
@Startup
@ApplicationScoped
class GeneratorStarted implements HealthCheck {

    private final ConfessionWriter writer;
    private final boolean writes;

    GeneratorStarted(ConfessionWriter writer, @ConfigProperty(name = "ispovesti.writes") boolean writes) {
        this.writer = writer;
        this.writes = writes;
    }

    @Override
    public HealthCheckResponse call() {
        Availability.State state = writer.availability().state();
        return HealthCheckResponse.named("model tried")
                .status(!writes || state != Availability.State.LOADING)
                .build();
    }
}
