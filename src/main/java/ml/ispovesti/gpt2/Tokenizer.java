package ml.ispovesti.gpt2;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** A checkpoint's byte-level BPE, from {@code tokenizer.json}. */
final class Tokenizer implements AutoCloseable {

    /** Some models round their vocabulary up, for faster matrices; so many tokens may be without a text. */
    private static final int MOST_PADDING = 127;

    private static final char NOT_YET_A_CHARACTER = '\uFFFD';

    private final HuggingFaceTokenizer tokenizer;

    private Tokenizer(HuggingFaceTokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    static Tokenizer load(Path folder, Gpt2Config config) {
        JsonFile file = JsonFile.read(folder.resolve("tokenizer.json"));
        int tokens = size(file.root());
        if (tokens > config.vocabulary() || config.vocabulary() - tokens > MOST_PADDING) {
            throw new ModelProblem(
                    file.path(),
                    "it has " + tokens + " tokens, and config.json says vocab_size " + config.vocabulary());
        }
        try {
            // By default it would cut texts at 512 tokens.
            return new Tokenizer(HuggingFaceTokenizer.newInstance(file.path(), Map.of("truncation", "false")));
        } catch (IOException | RuntimeException e) {
            throw new ModelProblem(file.path(), "no tokenizer: " + e.getMessage(), e);
        }
    }

    /** One more than the highest id. */
    private static int size(JsonNode root) {
        int highest = -1;
        for (JsonNode id : root.path("model").path("vocab")) {
            highest = Math.max(highest, id.asInt(-1));
        }
        for (JsonNode added : root.path("added_tokens")) {
            highest = Math.max(highest, added.path("id").asInt(-1));
        }
        return highest + 1;
    }

    long[] encode(String text) {
        return tokenizer.encode(text, false, false).getIds();
    }

    /** @return the whole characters that the tokens make; a character whose last bytes are still to come is left out */
    String decode(long[] ids) {
        String text = tokenizer.decode(ids, true);
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == NOT_YET_A_CHARACTER) {
            end--;
        }
        return text.substring(0, end);
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
