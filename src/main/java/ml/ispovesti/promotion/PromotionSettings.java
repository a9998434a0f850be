package ml.ispovesti.promotion;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.ZoneId;

@ConfigMapping(prefix = "ispovesti.promotion")
interface PromotionSettings {

    /** When a round is held, as a Quartz cron expression. More rounds promote more, each on fewer votes. */
    @WithDefault("0 0 0 * * ?")
    String cron();

    /** The time zone of the schedule and of the day that a superlike counts for. */
    @WithDefault("Europe/Belgrade")
    ZoneId zone();

    /** How long a candidate has at least, before a round may reject it. Longer is fairer to those who came late. */
    @WithDefault("12h")
    Duration leastAge();
}
