package ml.ispovesti.gpt2;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;

/** Parses the JSON parts of a model folder, which may come from anywhere. Jackson itself limits how deep they may go. */
final class ModelJson {

    /** A tree takes many times the memory of its text; no configuration or list of tensors comes near. */
    static final int MOST_BYTES = 2 << 20;

    /** Names that others chose are not kept for the next file: they would stay in memory, and could be made to collide. */
    static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final ObjectMapper MAPPER = new ObjectMapper(FACTORY);

    private ModelJson() {}

    static JsonNode object(ModelFolder folder, String name) {
        return object(folder.file(name), "", folder.bytes(name, MOST_BYTES));
    }

    /** @param part the name of what is parsed, for the message: "" for the whole file */
    static JsonNode object(Path file, String part, byte[] json) {
        try {
            JsonNode tree = MAPPER.readTree(json);
            if (tree == null || !tree.isObject()) {
                throw new ModelProblem(file, part + "is not a JSON object");
            }
            return tree;
        } catch (JsonProcessingException e) {
            throw notJson(file, part, e);
        } catch (IOException e) {
            throw ModelProblem.unreadable(file, e);
        }
    }

    static ModelProblem notJson(Path file, String part, JsonProcessingException e) {
        return new ModelProblem(file, part + "is not JSON: " + e.getOriginalMessage());
    }
}
