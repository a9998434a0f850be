package ml.ispovesti.gpt2;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** How confessions are written. */
@ConfigMapping(prefix = "ispovesti.generator")
public interface GeneratorSettings {

    /** Off: no model is loaded and nothing can be written, as for commands that only touch the data. */
    @WithDefault("true")
    boolean enabled();

    /** Higher: more surprising words, and more nonsense; lower: more of the same stories. 0.01 to 10. */
    @WithDefault("0.8")
    double temperature();

    /** From how many of the likeliest tokens each is drawn. 1: no chance at all, the seed no longer matters. */
    @WithDefault("40")
    int topK();

    /** Higher: fewer texts are cut off, and a text may keep the others waiting for longer. The context of the model limits it too. */
    @WithDefault("128")
    int maxNewTokens();

    /** Of the engine. More help large models on an idle machine; with one text at a time and anything else running, they hurt. */
    @WithDefault("1")
    int threads();

    /** int8 is smaller and faster, fp32 exact and for every processor. By default int8 on x86-64 and fp32 elsewhere. */
    Optional<Precision> precision();
}
