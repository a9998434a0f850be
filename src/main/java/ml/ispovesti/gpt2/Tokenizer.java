package ml.ispovesti.gpt2;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;

/** Text to tokens and back, as a model's files say. */
public final class Tokenizer implements AutoCloseable {

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

    public static Tokenizer open(ModelFolder folder, Gpt2Config config) {
        TokenizerFiles.Contents contents = TokenizerFiles.read(folder);
        int size = contents.size();
        if (size > config.vocabulary() || size < config.vocabulary() - MOST_PADDING) {
            throw new ModelProblem(
                    contents.file(),
                    "has %d tokens, vocab_size in config.json is %d".formatted(size, config.vocabulary()));
        }
        try {
            return new Tokenizer(
                    HuggingFaceTokenizer.newInstance(new ByteArrayInputStream(contents.json()), OPTIONS),
                    config.endOfText());
        } catch (IOException | RuntimeException e) {
            throw new ModelProblem(contents.file(), "is not a usable tokenizer: " + e.getMessage());
        }
    }

    /** How many tokens a model with this tokenizer has to know. */
    public static int size(ModelFolder folder) {
        return TokenizerFiles.read(folder).size();
    }

    /** The number of the end-of-text token, by its usual name. */
    public static int endOfText(ModelFolder folder) {
        TokenizerFiles.Contents contents = TokenizerFiles.read(folder);
        if (contents.endOfText() < 0) {
            throw new ModelProblem(contents.file(), "has no token " + TokenizerFiles.END_OF_TEXT);
        }
        return contents.endOfText();
    }

    /** The end-of-text token is left out wherever somebody has spelled it: it would begin a new text. */
    public long[] encode(String text) {
        long[] ids = tokenizer.encode(text, false, false).getIds();
        return Arrays.stream(ids).filter(id -> id != endOfText).toArray();
    }

    /** Special tokens give nothing, and the parts of a character that is not complete give U+FFFD. */
    public String decode(long[] tokens) {
        return tokenizer.decode(tokens, true);
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
