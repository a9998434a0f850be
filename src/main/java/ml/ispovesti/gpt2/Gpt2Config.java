package ml.ispovesti.gpt2;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
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
public record Gpt2Config(
        int layers,
        int heads,
        int width,
        int inner,
        int vocabulary,
        int context,
        int endOfText,
        double epsilon,
        boolean tied) {

    public static final String FILE = "config.json";
    public static final String GENERATION_FILE = "generation_config.json";

    /** Far over every GPT-2, and small enough that no product of three overflows a long. */
    private static final int MOST = 1 << 22;

    private static final Set<String> TANH_GELU = Set.of("gelu_new", "gelu_pytorch_tanh");

    public static Gpt2Config read(ModelFolder folder) {
        Path file = folder.file(FILE);
        JsonNode json = ModelJson.object(folder, FILE);
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
                endOfText(folder, json, vocabulary),
                epsilon(file, json.path("layer_norm_epsilon")),
                json.path("tie_word_embeddings").asBoolean(true));
        if (config.width % config.heads != 0) {
            throw new ModelProblem(
                    file, "n_embd %d cannot be divided by n_head %d".formatted(config.width, config.heads));
        }
        return config;
    }

    /** The tensors of a GPT-2 of this shape: names, without {@code transformer.}, and shapes. */
    public Map<String, long[]> tensors() {
        Map<String, long[]> shapes = new LinkedHashMap<>();
        shapes.put("wte.weight", new long[] {vocabulary, width});
        shapes.put("wpe.weight", new long[] {context, width});
        for (int i = 0; i < layers; i++) {
            String layer = "h." + i + ".";
            norm(shapes, layer + "ln_1");
            linear(shapes, layer + "attn.c_attn", width, 3L * width);
            linear(shapes, layer + "attn.c_proj", width, width);
            norm(shapes, layer + "ln_2");
            linear(shapes, layer + "mlp.c_fc", width, inner);
            linear(shapes, layer + "mlp.c_proj", inner, width);
        }
        norm(shapes, "ln_f");
        if (!tied) {
            shapes.put("lm_head.weight", new long[] {vocabulary, width});
        }
        return shapes;
    }

    private void norm(Map<String, long[]> shapes, String name) {
        shapes.put(name + ".weight", new long[] {width});
        shapes.put(name + ".bias", new long[] {width});
    }

    private static void linear(Map<String, long[]> shapes, String name, long in, long out) {
        shapes.put(name + ".weight", new long[] {in, out});
        shapes.put(name + ".bias", new long[] {out});
    }

    /** Some have it in generation_config.json only, and some a list, whose first one they mean. */
    private static int endOfText(ModelFolder folder, JsonNode config, int vocabulary) {
        String key = "eos_token_id";
        boolean elsewhere = !config.hasNonNull(key) && folder.has(GENERATION_FILE);
        JsonNode json = elsewhere ? ModelJson.object(folder, GENERATION_FILE) : config;
        JsonNode id = json.path(key).isArray() ? json.get(key).get(0) : json.get(key);
        return wholeNumber(folder.file(elsewhere ? GENERATION_FILE : FILE), id, key, 0, vocabulary - 1);
    }

    private static double epsilon(Path file, JsonNode value) {
        double epsilon = value.isNull() || value.isMissingNode() ? 1e-5 : value.asDouble(-1);
        if (!(epsilon > 0 && epsilon < 1)) {
            throw new ModelProblem(file, "layer_norm_epsilon is %s, not a number between 0 and 1".formatted(value));
        }
        return epsilon;
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
        return wholeNumber(file, json.get(key), key, least, most);
    }

    private static int wholeNumber(Path file, JsonNode value, String key, int least, int most) {
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
