package ml.ispovesti.gpt2;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import ml.ispovesti.generator.Mood;

/**
 * What a mood means for one model: the settings, and where they are silent, the model's own generation_config.json.
 *
 * @param maxNewTokens how long a continuation may become, in tokens
 */
record Style(Sampling sampling, int maxNewTokens) {

    private static final String FILE = Gpt2Config.GENERATION_FILE;
    private static final int MOST_TOKENS = 1 << 20;

    Style {
        if (maxNewTokens < 1 || maxNewTokens > MOST_TOKENS) {
            throw new IllegalArgumentException(
                    "max-new-tokens must be from 1 to %d, not %d".formatted(MOST_TOKENS, maxNewTokens));
        }
    }

    /** Where the folder has no generation_config.json, or it leaves something open, GPT-2's usual values hold. */
    static Map<Mood, Style> read(ModelFolder folder, GeneratorSettings settings) {
        Style own = ofModel(folder);
        Map<Mood, Style> styles = new EnumMap<>(Mood.class);
        for (Mood mood : Mood.values()) {
            Style forAll = own.with(settings.all(), "ispovesti.generator.");
            GeneratorSettings.Preset preset = settings.moods().get(mood);
            String prefix =
                    "ispovesti.generator.moods.%s.".formatted(mood.name().toLowerCase(Locale.ROOT));
            styles.put(mood, preset == null ? forAll : forAll.with(preset, prefix));
        }
        return styles;
    }

    private static Style ofModel(ModelFolder folder) {
        JsonNode json = folder.has(FILE) ? ModelJson.object(folder, FILE) : JsonNodeFactory.instance.objectNode();
        // A file that does not say is taken to sample, as everybody wants it here; Hugging Face's own default is
        // greedy.
        boolean greedy = !json.path("do_sample").asBoolean(true);
        try {
            return new Style(
                    new Sampling(
                            number(json, "temperature", 1),
                            greedy ? 1 : (int) number(json, "top_k", 50),
                            number(json, "top_p", 1),
                            number(json, "repetition_penalty", 1)),
                    (int) number(json, "max_new_tokens", 128));
        } catch (IllegalArgumentException e) {
            throw new ModelProblem(folder.file(FILE), e.getMessage());
        }
    }

    private static double number(JsonNode json, String key, double otherwise) {
        if (json.hasNonNull(key) && !json.get(key).isNumber()) {
            throw new IllegalArgumentException("%s is %s, not a number".formatted(key, json.get(key)));
        }
        return json.path(key).asDouble(otherwise);
    }

    private Style with(GeneratorSettings.Preset preset, String prefix) {
        try {
            return new Style(
                    new Sampling(
                            or(preset.temperature(), sampling.temperature()),
                            or(preset.topK(), sampling.topK()),
                            or(preset.topP(), sampling.topP()),
                            or(preset.repetitionPenalty(), sampling.repetitionPenalty())),
                    or(preset.maxNewTokens(), maxNewTokens));
        } catch (IllegalArgumentException e) {
            throw new ModelProblem(prefix + e.getMessage());
        }
    }

    private static double or(OptionalDouble set, double otherwise) {
        return set.orElse(otherwise);
    }

    private static int or(OptionalInt set, int otherwise) {
        return set.orElse(otherwise);
    }
}
