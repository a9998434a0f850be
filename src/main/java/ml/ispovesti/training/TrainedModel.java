package ml.ispovesti.training;

import ai.djl.ndarray.types.DataType;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ml.ispovesti.corpus.NewFolder;
import ml.ispovesti.gpt2.Gpt2Config;
import ml.ispovesti.gpt2.KnownTexts;
import ml.ispovesti.gpt2.SafetensorsWriter;
import ml.ispovesti.gpt2.Sums;

/** Writes a model into the store, as Hugging Face has GPT-2: under its name only when it is whole. */
final class TrainedModel {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> TOKENIZER = List.of("tokenizer.json", "vocab.json", "merges.txt");

    private final Gpt2Config config;
    private final Plan plan;
    private final Standing standing;
    private final Corpus corpus;

    /**
     * Where a model comes from.
     *
     * @param tokenizer the folder whose tokenizer it has
     * @param from the model it was before; null for none
     * @param corpus the folder's name
     * @param data where its texts come from
     * @param samples of what it writes
     */
    record Origin(Path tokenizer, String from, String corpus, String data, String licence, List<String> samples) {}

    TrainedModel(Gpt2Config config, Plan plan, Standing standing, Corpus corpus) {
        this.config = config;
        this.plan = plan;
        this.standing = standing;
        this.corpus = corpus;
    }

    /** @param folder which must not be there yet */
    void write(Path folder, Weights weights, Origin origin) throws IOException {
        try (NewFolder whole = new NewFolder(folder)) {
            write(whole.part(), folder.getFileName().toString(), weights, origin);
            Sums.write(whole.part());
            whole.finish();
        }
    }

    private void write(Path unfinished, String name, Weights weights, Origin origin) throws IOException {
        SafetensorsWriter.write(
                unfinished.resolve("model.safetensors"), weights.byName(), DataType.FLOAT16, Map.of("format", "pt"));
        json(unfinished.resolve(Gpt2Config.FILE), config());
        json(unfinished.resolve(Gpt2Config.GENERATION_FILE), generation());
        for (String part : TOKENIZER) {
            Path file = origin.tokenizer().resolve(part);
            if (Files.exists(file)) {
                Files.copy(file, unfinished.resolve(part));
            }
        }
        Files.write(unfinished.resolve(KnownTexts.FILE), (Iterable<String>) corpus.fingerprints.lines()::iterator);
        json(unfinished.resolve("metrics.json"), metrics(weights));
        Files.writeString(unfinished.resolve("loss.svg"), LossCurve.svg(standing.judgements));
        Files.writeString(unfinished.resolve("README.md"), card(name, weights, origin));
    }

    private Map<String, Object> config() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("model_type", "gpt2");
        json.put("architectures", List.of("GPT2LMHeadModel"));
        json.put("activation_function", "gelu_new");
        json.put("layer_norm_epsilon", config.epsilon());
        json.put("tie_word_embeddings", config.tied());
        json.put("bos_token_id", config.endOfText());
        json.put("eos_token_id", config.endOfText());
        json.put("torch_dtype", "float16");
        json.put("vocab_size", config.vocabulary());
        json.put("n_positions", config.context());
        json.put("n_ctx", config.context());
        json.put("n_embd", config.width());
        json.put("n_inner", config.inner());
        json.put("n_layer", config.layers());
        json.put("n_head", config.heads());
        return json;
    }

    private Map<String, Object> generation() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("do_sample", true);
        json.put("temperature", 0.8);
        json.put("top_k", 40);
        json.put("max_new_tokens", 128);
        json.put("bos_token_id", config.endOfText());
        json.put("eos_token_id", config.endOfText());
        return json;
    }

    private Map<String, Object> metrics(Weights weights) {
        Judgement best = standing.best();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("parameters", parameters(weights));
        json.put(
                "validation",
                Map.of(
                        "texts", corpus.validation.count(),
                        "nats_per_token", best.loss(),
                        "perplexity", Math.exp(best.loss()),
                        "bits_per_character", best.bits()));
        json.put("training", Map.of("texts", corpus.learnt.count(), "tokens_per_epoch", corpus.learnt.tokens()));
        json.put("plan", plan);
        json.put("seconds", Math.round(standing.seconds));
        json.put("best_step", best.step());
        json.put("judgements", standing.judgements);
        return json;
    }

    private static long parameters(Weights weights) {
        return weights.byName().values().stream()
                .mapToLong(tensor -> tensor.size())
                .sum();
    }

    private String card(String name, Weights weights, Origin origin) {
        Judgement best = standing.best();
        return """
                # %s

                A GPT-2 of %,d parameters: %d layers, %d heads, width %d, context %d, byte-level BPE of %,d tokens, F16.

                - **Data.** %s: %,d texts, %,d tokens. %s
                - **Training.** %s%d epochs at most, AdamW (0.9, 0.98; decay %s on matrices), rate %s with warm-up and cosine, dropout %s, %.1f hours.
                - **Result** on %d texts that it never learnt: %.3f nats a token, perplexity %.1f, %.4f bits a character (the end of a text counts as one).
                - **Copies.** `%s` names the texts by hash, so that one copied word for word is written again.
                - **Licence.** %s

                ![Loss](loss.svg)

                Samples:
                %s
                """
                .formatted(
                        name,
                        parameters(weights),
                        config.layers(),
                        config.heads(),
                        config.width(),
                        config.context(),
                        config.vocabulary(),
                        origin.corpus(),
                        corpus.learnt.count(),
                        corpus.learnt.tokens(),
                        origin.data(),
                        origin.from() == null ? "From nothing; " : "From " + origin.from() + "; ",
                        plan.epochs(),
                        plan.decay(),
                        plan.rate(),
                        plan.dropout(),
                        standing.seconds / 3600,
                        corpus.validation.count(),
                        best.loss(),
                        Math.exp(best.loss()),
                        best.bits(),
                        KnownTexts.FILE,
                        origin.licence(),
                        origin.samples().stream().map(sample -> "- " + sample).collect(Collectors.joining("\n")));
    }

    private static void json(Path file, Object value) throws IOException {
        Files.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(value));
    }
}
