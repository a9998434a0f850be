package ml.ispovesti.metrics;

import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Every metric says which role measured it. */
class RoleTag {

    @Produces
    @Singleton
    MeterFilter roleTag(@ConfigProperty(name = "ispovesti.role") String role) {
        return MeterFilter.commonTags(List.of(Tag.of("role", role)));
    }
}
