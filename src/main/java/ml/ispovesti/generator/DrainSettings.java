package ml.ispovesti.generator;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

@ConfigMapping(prefix = "ispovesti.generator")
interface DrainSettings {

    /**
     * How long a process that was told to stop goes on with what it has begun. Longer wastes less work of large models; whoever stops it must wait
     * a little longer still.
     */
    Duration drain();
}
