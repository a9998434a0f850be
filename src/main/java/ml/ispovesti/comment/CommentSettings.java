package ml.ispovesti.comment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "ispovesti.comments")
interface CommentSettings {

    /** How long a visitor waits from one comment to the next. Shorter makes livelier talk, and more of it said in anger. */
    @WithDefault("20s")
    Duration pause();
}
