package ml.ispovesti.gpt2;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;

/**
 * The shape of a GPT-2 model, from Hugging Face's {@code config.json}.
 *
 * @param layers transformer blocks
 * @param width of the hidden state; a multiple of heads
 * @param inner width of the feed-forward layers
 * @param context the most positions, prompt and continuation together
 * @param endOfText the token that separates texts
 */
record Gpt2Config(
        int layers, int heads, int width, int inner, int vocabulary, int context, int endOfText, double epsilon) {

    private static final int SANE = 1 << 20;

    static Gpt2Config read(Path folder) {
        JsonFile config = JsonFile.read(folder.resolve("config.json"));
        require(config, "model_type", "gpt2");
        require(config, "activation_function", "gelu_new");
        int width = config.number("n_embd", 1, SANE);
        int heads = config.number("n_head", 1, width);
        if (width % heads != 0) {
            throw new ModelProblem(config.path(), "n_embd " + width + " is no multiple of n_head " + heads);
        }
        int vocabulary = config.number("vocab_size", 1, SANE);
        return new Gpt2Config(
                config.number("n_layer", 1, 1_000),
                heads,
                width,
                config.root().hasNonNull("n_inner") ? config.number("n_inner", 1, SANE) : 4 * width,
                vocabulary,
                config.number("n_positions", 2, SANE),
                config.number("eos_token_id", 0, vocabulary - 1),
                config.root().path("layer_norm_epsilon").asDouble(1e-5));
    }

    private static void require(JsonFile config, String key, String expected) {
        JsonNode value = config.root().path(key);
        if (!value.isMissingNode() && !expected.equals(value.asText())) {
            throw new ModelProblem(config.path(), key + " is " + value + "; only \"" + expected + "\" is supported");
        }
    }
}
