package ml.ispovesti.visitor;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

@ConfigMapping(prefix = "ispovesti.visitor")
interface VisitorSettings {

    /**
     * Signs the cookies; at least 32 characters. Where it is not given, a key is made once in {@code DATA_DIR/visitor.key}.
     * Several web replicas need the same one. Changing it makes every visitor a stranger and signs everybody out of administration.
     */
    Optional<String> secret();
}
