package ml.ispovesti.generation;

import io.smallrye.config.ConfigMapping;

/** What the website has to know of the generators; their other settings are theirs alone. */
@ConfigMapping(prefix = "ispovesti.generator")
interface SlotSettings {

    /** See application.properties, where the queue reads it too. */
    int slots();
}
