package ml.ispovesti.arena;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "ispovesti.arena")
public interface ArenaSettings {

    /**
     * How many candidates the site itself puts up for vote; visitors' own come on top. More give more to read and fewer votes
     * for each.
     */
    @WithDefault("10")
    int size();
}
