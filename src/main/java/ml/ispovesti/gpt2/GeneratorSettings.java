package ml.ispovesti.gpt2;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "ispovesti.generator")
interface GeneratorSettings {

    /** Off where nothing is to be written, as in commands. */
    @WithDefault("true")
    boolean enabled();

    /** Threads of the tensor engine. More help large models, and slow small ones and whatever else runs on the machine. */
    @WithDefault("1")
    int threads();

    /** Below 1 plainer and more repetitive, above 1 wilder. */
    @WithDefault("0.8")
    double temperature();

    /** How many of the likeliest tokens one is drawn from. Fewer make safer, duller texts. */
    @WithDefault("40")
    int topK();

    /** The most tokens after the beginning. More allow longer texts and take longer; a text cut by it loses its last sentence. */
    @WithDefault("128")
    int maxNewTokens();
}
