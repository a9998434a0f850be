package ml.ispovesti.gpt2;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import ml.ispovesti.generator.Mood;

/** How confessions are written. */
@ConfigMapping(prefix = "ispovesti.generator")
public interface GeneratorSettings {

    /** Off: no model is loaded and nothing can be written, as for commands that only touch the data. */
    @WithDefault("true")
    boolean enabled();

    /**
     * How many texts are written at the same time. More give more tokens a second in all, and each of them waits for the others: on 2
     * cores a step of 4 texts of the bundled model takes 1.35 times as long as that of one.
     */
    @WithDefault("4")
    int slots();

    /** Of the engine. More help large models on an idle machine; with few texts at a time and anything else running, they hurt. */
    @WithDefault("1")
    int threads();

    /** int8 is smaller and faster, fp32 exact and for every processor. By default int8 on x86-64 and fp32 elsewhere. */
    Optional<Precision> precision();

    /** For the keys and values of beginnings that are asked for often, so that they are computed once. In megabytes. */
    @WithDefault("32")
    int prefixCache();

    /** Texts also end where one of these comes, which itself is left out. A line break always ends them. */
    Optional<List<String>> stop();

    /** For every mood. What is not set here is taken from the model's generation_config.json. */
    @WithParentName
    Preset all();

    /** For one mood: goes before what is set for all. */
    Map<Mood, Preset> moods();

    /** What may be set of {@link Sampling}, and the length. */
    interface Preset {

        /** Higher: more surprising words, and more nonsense; lower: more of the same stories. 0.01 to 10. */
        OptionalDouble temperature();

        /** From how many of the likeliest tokens each is drawn. 1: no chance at all, the seed no longer matters. 0: all. */
        OptionalInt topK();

        /** Only from the likeliest tokens that together have this probability. 1: all. */
        OptionalDouble topP();

        /** Over 1: words that the text has already become less likely; under 1: likelier. 0.1 to 10. */
        OptionalDouble repetitionPenalty();

        /** Higher: fewer texts are cut off, and a text may keep the others waiting for longer. The context of the model limits it too. */
        OptionalInt maxNewTokens();
    }
}
