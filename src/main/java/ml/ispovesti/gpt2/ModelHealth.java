package ml.ispovesti.gpt2;

import jakarta.enterprise.context.ApplicationScoped;
import ml.ispovesti.generator.ConfessionWriter.Availability;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

@Readiness
@ApplicationScoped
class ModelHealth implements HealthCheck {

    private final Gpt2Writer writer;

    ModelHealth(Gpt2Writer writer) {
        this.writer = writer;
    }

    @Override
    public HealthCheckResponse call() {
        Availability now = writer.availability();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("model")
                .withData("model", now.model())
                .withData("state", now.state().name());
        if (now.reason() != null) {
            response.withData("reason", now.reason());
        }
        return response.status(now.state() == Availability.State.READY).build();
    }
}
