package ml.ispovesti.gpt2;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** Text to tokens and back, by a model's tokenizer.json. */
final class Tokenizer implements AutoCloseable {

    private static final long MOST_BYTES = 100 << 20;

    /** Models are sometimes padded to a round number of tokens, for speed; the rows in excess are never likely. */
    private static final int MOST_PADDING = 127;

    /** Left to itself it truncates at 512 tokens. */
    private static final Map<String, String> OPTIONS = Map.of("truncation", "false", "padding", "false");

    private final HuggingFaceTokenizer tokenizer;
    private final long endOfText;

    private Tokenizer(HuggingFaceTokenizer tokenizer, long endOfText) {
        this.tokenizer = tokenizer;
        this.endOfText = endOfText;
    }

    static Tokenizer open(Path file, Gpt2Config config) {
        byte[] json = ModelJson.read(file, MOST_BYTES);
        int size = size(file, ModelJson.object(file, "", json));
        if (size > config.vocabulary() || size < config.vocabulary() - MOST_PADDING) {
            throw new ModelProblem(
                    file, "has %d tokens, vocab_size in config.json is %d".formatted(size, config.vocabulary()));
        }
        try {
            return new Tokenizer(
                    HuggingFaceTokenizer.newInstance(new ByteArrayInputStream(json), OPTIONS), config.endOfText());
        } catch (IOException | RuntimeException e) {
            throw new ModelProblem(file, "is not a usable tokenizer: " + e.getMessage());
        }
    }

    /** The end-of-text token is left out wherever somebody has spelled it: it would begin a new text. */
    long[] encode(String text) {
        long[] ids = tokenizer.encode(text, false, false).getIds();
        return Arrays.stream(ids).filter(id -> id != endOfText).toArray();
    }

    /** Special tokens give nothing, and the parts of a character that is not complete give U+FFFD. */
    String decode(long[] tokens) {
        return tokenizer.decode(tokens, true);
    }

    @Override
    public void close() {
        tokenizer.close();
    }

    /** How many tokens it needs the model to know: one more than the greatest id. */
    private static int size(Path file, JsonNode json) {
        JsonNode vocabulary = json.path("model").path("vocab");
        if (!vocabulary.isObject() || vocabulary.isEmpty()) {
            throw new ModelProblem(file, "has no model.vocab");
        }
        int greatest = 0;
        for (JsonNode id : vocabulary) {
            greatest = Math.max(greatest, id.asInt());
        }
        for (JsonNode added : json.path("added_tokens")) {
            greatest = Math.max(greatest, added.path("id").asInt());
        }
        return greatest + 1;
    }
}
