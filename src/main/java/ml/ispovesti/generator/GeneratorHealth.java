package ml.ispovesti.generator;

import jakarta.enterprise.context.ApplicationScoped;
import ml.ispovesti.generator.ConfessionWriter.Availability;
import ml.ispovesti.generator.ConfessionWriter.Availability.State;
import ml.ispovesti.queue.BrokerLink;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Whether this process can take jobs and write them; one that never writes has nothing to say against itself. */
@Readiness
@ApplicationScoped
class GeneratorHealth implements HealthCheck {

    private final ConfessionWriter writer;
    private final Intake intake;
    private final BrokerLink broker;
    private final boolean serves;
    private final boolean writes;

    GeneratorHealth(
            ConfessionWriter writer,
            Intake intake,
            BrokerLink broker,
            @ConfigProperty(name = "ispovesti.serves") boolean serves,
            @ConfigProperty(name = "ispovesti.writes") boolean writes) {
        this.writer = writer;
        this.intake = intake;
        this.broker = broker;
        this.serves = serves;
        this.writes = writes;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("generator");
        if (!writes) {
            return response.withData("state", "elsewhere").up().build();
        }
        Availability model = writer.availability();
        response.withData("model", model.model())
                .withData("state", model.state().name());
        String obstacle = obstacle(model);
        if (obstacle != null) {
            response.withData("reason", obstacle);
        }
        return response.status(obstacle == null).build();
    }

    private String obstacle(Availability model) {
        if (model.state() != State.READY) {
            return model.reason() == null ? "the model is being loaded" : model.reason();
        }
        if (intake.isStopping()) {
            return "it is stopping";
        }
        // A website takes requests all the same, and they wait.
        return serves || broker.ready() ? null : "RabbitMQ is not connected";
    }
}
