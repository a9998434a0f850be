package ml.ispovesti.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A tokenizer as it was learnt.
 *
 * @param tokens by their numbers, spelled in the {@link ByteAlphabet}
 * @param merges pairs of them with a space between, in the order in which they are joined
 */
record Vocabulary(List<String> tokens, List<String> merges) {

    static final String END_OF_TEXT = "<|endoftext|>";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** tokenizer.json, vocab.json and merges.txt, as Hugging Face reads them. */
    void write(Path folder) throws IOException {
        Map<String, Integer> vocabulary = new LinkedHashMap<>();
        tokens.forEach(token -> vocabulary.put(token, vocabulary.size()));
        Files.createDirectories(folder);
        Files.write(folder.resolve("tokenizer.json"), JSON.writeValueAsBytes(whole(vocabulary)));
        Files.write(folder.resolve("vocab.json"), JSON.writeValueAsBytes(vocabulary));
        List<String> lines = new ArrayList<>(List.of("#version: 0.2"));
        lines.addAll(merges);
        Files.write(folder.resolve("merges.txt"), lines);
    }

    private Map<String, Object> whole(Map<String, Integer> vocabulary) {
        Map<String, Object> end = new LinkedHashMap<>();
        end.put("id", 0);
        end.put("content", END_OF_TEXT);
        for (String flag : List.of("single_word", "lstrip", "rstrip", "normalized")) {
            end.put(flag, false);
        }
        end.put("special", true);
        Map<String, Object> bytes = new LinkedHashMap<>();
        bytes.put("type", "ByteLevel");
        bytes.put("add_prefix_space", false);
        bytes.put("trim_offsets", true);
        bytes.put("use_regex", true);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("type", "BPE");
        model.put("vocab", vocabulary);
        model.put("merges", merges);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", "1.0");
        json.put("added_tokens", List.of(end));
        json.put("pre_tokenizer", bytes);
        json.put("decoder", bytes);
        json.put("model", model);
        return json;
    }
}
