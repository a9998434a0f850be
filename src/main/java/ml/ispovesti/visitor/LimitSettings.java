package ml.ispovesti.visitor;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * How much one network address may do in ten minutes, for clients that throw their cookies away; 0 turns a limit off.
 * Lower stops abuse sooner, and sooner also a school or an office whose people share one address.
 */
@ConfigMapping(prefix = "ispovesti.limits")
interface LimitSettings {

    @WithDefault("20")
    int generations();

    @WithDefault("10")
    int publications();

    @WithDefault("30")
    int comments();

    @WithDefault("20")
    int reports();

    @WithDefault("60")
    int visitors();
}
