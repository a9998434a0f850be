package ml.ispovesti.dashboard;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "ispovesti.dashboard")
interface DashboardSettings {

    /**
     * How often queue and generators are noted down. More often catches shorter peaks, and each time all finished texts are looked through
     * for drafts: a second or so of a core for a million.
     */
    @WithDefault("5m")
    Duration sample();

    /** How long numbers by the hour and those samples are kept. Longer is for those who read them in the database: the page shows 90 days. */
    @WithDefault("400d")
    Duration keep();
}
