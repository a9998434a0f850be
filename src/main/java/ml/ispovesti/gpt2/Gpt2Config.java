package ml.ispovesti.gpt2;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Set;

/**
 * The shape of a GPT-2, as config.json tells it.
 *
 * @param inner the width inside the MLP
 * @param context how many tokens it can look at, the new ones included
 * @param endOfText the token that separates texts
 * @param epsilon of the layer norms
 * @param tied whether the head uses the token embeddings as its weights
 */
record Gpt2Config(
        int layers,
        int heads,
        int width,
        int inner,
        int vocabulary,
        int context,
        int endOfText,
        double epsilon,
        boolean tied) {

    private static final long MOST_BYTES = 1 << 20;
    /** Far over every GPT-2, and small enough that no product of two overflows an int. */
    private static final int MOST = 1 << 22;

    private static final Set<String> TANH_GELU = Set.of("gelu_new", "gelu_pytorch_tanh");

    static Gpt2Config read(Path file) {
        JsonNode json = ModelJson.object(file, "", ModelJson.read(file, MOST_BYTES));
        String type = json.path("model_type").asText("missing");
        if (!type.equals("gpt2")) {
            throw new ModelProblem(file, "model_type is %s, only gpt2 is supported".formatted(type));
        }
        refuseUnusual(file, json);
        int width = number(file, json, "n_embd", 1, MOST);
        int vocabulary = number(file, json, "vocab_size", 2, MOST);
        Gpt2Config config = new Gpt2Config(
                number(file, json, "n_layer", 1, 1000),
                number(file, json, "n_head", 1, width),
                width,
                json.hasNonNull("n_inner") ? number(file, json, "n_inner", 1, MOST) : 4 * width,
                vocabulary,
                number(file, json, "n_positions", 2, MOST),
                number(file, json, "eos_token_id", 0, vocabulary - 1),
                json.path("layer_norm_epsilon").asDouble(1e-5),
                json.path("tie_word_embeddings").asBoolean(true));
        if (config.width % config.heads != 0) {
            throw new ModelProblem(
                    file, "n_embd %d cannot be divided by n_head %d".formatted(config.width, config.heads));
        }
        return config;
    }

    /** What would make the program compute something else than the model's author meant. */
    private static void refuseUnusual(Path file, JsonNode json) {
        String activation = json.path("activation_function").asText("gelu_new");
        if (!TANH_GELU.contains(activation)) {
            throw new ModelProblem(file, "activation_function is %s, only gelu_new is supported".formatted(activation));
        }
        if (!json.path("scale_attn_weights").asBoolean(true)) {
            throw new ModelProblem(file, "scale_attn_weights false is not supported");
        }
        if (json.path("scale_attn_by_inverse_layer_idx").asBoolean(false)) {
            throw new ModelProblem(file, "scale_attn_by_inverse_layer_idx true is not supported");
        }
    }

    private static int number(Path file, JsonNode json, String key, int least, int most) {
        JsonNode value = json.get(key);
        if (value == null) {
            throw new ModelProblem(file, key + " is missing");
        }
        if (!value.canConvertToInt()
                || !value.isIntegralNumber()
                || value.intValue() < least
                || value.intValue() > most) {
            throw new ModelProblem(
                    file, "%s is %s, not a whole number from %d to %d".formatted(key, value, least, most));
        }
        return value.intValue();
    }
}
