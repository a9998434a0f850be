package ml.ispovesti.generation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "ispovesti.generation")
interface GenerationSettings {

    /** How long a visitor waits from one request to the next. Shorter is more fun and more load. */
    @WithDefault("30s")
    Duration pause();

    /**
     * After how long a generation that waits is cancelled if its author neither watches nor asks for it. Shorter spares more work in
     * vain; longer leaves time for those whose network was away or whose phone slept.
     */
    @WithDefault("10m")
    Duration abandonAfter();

    /** How often a text is begun whose generator dies over it. More forgive more broken machines, and a poisonous one kills more of them. */
    @WithDefault("3")
    int attempts();

    /** How many may wait. More people are let in, and the last of them wait longer. */
    @WithDefault("200")
    int queueLimit();
}
