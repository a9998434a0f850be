package ml.ispovesti.house;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "ispovesti.house")
interface HouseSettings {

    /**
     * How many pending confessions the site keeps in stock by its own writing; 0 turns that and the filling of the arena off.
     * More survive a longer failure of the generator, and cost its time once.
     */
    @WithDefault("20")
    int stock();
}
