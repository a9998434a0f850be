package ml.ispovesti.gpt2;

import jakarta.enterprise.context.ApplicationScoped;
import ml.ispovesti.generation.ConfessionWriter;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Tells whether the model can write, and if not, why. */
@Readiness
@ApplicationScoped
class ModelReadiness implements HealthCheck {

    private final ConfessionWriter writer;

    ModelReadiness(ConfessionWriter writer) {
        this.writer = writer;
    }

    @Override
    public HealthCheckResponse call() {
        ConfessionWriter.Availability now = writer.availability();
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("model")
                .status(now.state() == ConfessionWriter.Availability.State.READY)
                .withData("model", now.model())
                .withData("state", now.state().name());
        return (now.reason() == null ? answer : answer.withData("reason", now.reason())).build();
    }
}
