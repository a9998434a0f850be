package ml.ispovesti.data;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long the site keeps what nobody comes back for. Each is looked at once an hour. */
@ConfigMapping(prefix = "ispovesti.housekeeping")
public interface HousekeepingSettings {

    /**
     * Texts that were not published, and requests that came to nothing, are deleted at this age; 0 keeps them. Shorter keeps less of what
     * people wrote; longer leaves them more time to come back to it.
     */
    @WithDefault("30d")
    Duration drafts();

    /**
     * Visitors who were not here for so long are forgotten as if they had asked for it; 0 keeps them. Shorter keeps less of what belongs
     * together; longer lets those find their own again who come rarely.
     */
    @WithDefault("365d")
    Duration visitors();

    /** How often the write-ahead log is emptied. See {@link WriteAheadLog}, which reads it from the settings itself. */
    @WithDefault("1h")
    String checkpoint();
}
