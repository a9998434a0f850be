package ml.ispovesti.moderation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "ispovesti.moderation")
interface ModerationSettings {

    /**
     * After so many independent reports a thing is hidden until a moderator has looked at it; 0 hides nothing. Lower keeps bad things out of
     * sight sooner, and lets fewer people hide what they only dislike.
     */
    @WithDefault("3")
    int hideAfter();

    /** How much one visitor may report in 24 hours. Lower wastes less of the moderators' time, and of those who help them, too. */
    @WithDefault("20")
    int reportsADay();

    /** Whether reports that come from one network on one day count as one. Without it, one person with many cookies hides anything. */
    @WithDefault("true")
    boolean oneVoiceANetwork();
}
