package ml.ispovesti.generation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "ispovesti.generation")
interface GenerationSettings {

    /** How long a visitor waits from one request to the next. Shorter is more fun and more load. */
    @WithDefault("30s")
    Duration pause();
}
