package ml.ispovesti.queue;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.ClientCustomizer;
import io.vertx.rabbitmq.RabbitMQOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How the channels connect to RabbitMQ, so that {@link BrokerLink} does it in the same way, and the broker's operator can tell connections apart. */
@ApplicationScoped
class ConnectionOptions implements ClientCustomizer<RabbitMQOptions> {

    private final String role;
    private final CompletableFuture<RabbitMQOptions> known = new CompletableFuture<>();

    ConnectionOptions(@ConfigProperty(name = "ispovesti.role") String role) {
        this.role = role;
    }

    @Override
    public RabbitMQOptions customize(String channel, Config settings, RabbitMQOptions options) {
        known.complete(new RabbitMQOptions(options).setConnectionName(name("link")));
        return options.setConnectionName(name(channel));
    }

    private String name(String what) {
        return "ispovesti " + role + " " + what;
    }

    /** Once the first channel was made. */
    Uni<RabbitMQOptions> get() {
        return Uni.createFrom().completionStage(known);
    }
}
