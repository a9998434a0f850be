package ml.ispovesti.generation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "ispovesti.publication")
interface PublicationSettings {

    /** How long a visitor waits from one publication to the next. Shorter fills the arena faster, with less choice by authors. */
    @WithDefault("300s")
    Duration pause();
}
