package ml.ispovesti.data;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings that would make the program do something else than meant stop it at its start. */
class StartChecks {

    private static final List<String> ROLES = List.of("all", "web", "generator");

    void check(
            @Observes @Priority(DataFolder.OPEN - 1) StartupEvent event,
            @ConfigProperty(name = "ispovesti.role") String role,
            @ConfigProperty(name = "ispovesti.queue") String queue,
            @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding", defaultValue = "false")
                    boolean forwarding,
            @ConfigProperty(name = "quarkus.http.proxy.trusted-proxies") Optional<List<String>> trusted) {
        if (!ROLES.contains(role)) {
            throw new StartRefused("ispovesti.role is \"" + role + "\"; it can be one of " + ROLES + ".");
        }
        if (!role.equals("all") && !queue.equals("rabbitmq")) {
            throw new StartRefused("The role " + role + " needs RabbitMQ, and ispovesti.queue is \"" + queue
                    + "\": leave that setting out, and name the broker by rabbitmq-host and rabbitmq-port.");
        }
        if (forwarding && trusted.isEmpty()) {
            throw new StartRefused(
                    "quarkus.http.proxy.proxy-address-forwarding is on, so anybody could claim any address:"
                            + " name your proxies in quarkus.http.proxy.trusted-proxies.");
        }
    }
}
