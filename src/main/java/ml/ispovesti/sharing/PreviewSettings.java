package ml.ispovesti.sharing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "ispovesti.preview")
interface PreviewSettings {

    /**
     * How many pictures are drawn at the same time. Each takes a core for some 40 ms and 7 MB: more leave less for the rest of the site.
     */
    @WithDefault("2")
    int atOnce();

    /** How many megabytes of drawn pictures are kept, some 15 in each. More spare drawing them again. */
    @WithDefault("16")
    int cache();
}
