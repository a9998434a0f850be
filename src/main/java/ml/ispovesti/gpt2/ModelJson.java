package ml.ispovesti.gpt2;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads the JSON parts of a model folder, which may come from anywhere. */
final class ModelJson {

    private static final ObjectMapper MAPPER = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private ModelJson() {}

    static byte[] read(Path file, long mostBytes) {
        try {
            if (Files.size(file) > mostBytes) {
                throw new ModelProblem(file, "has %d bytes, more than %d".formatted(Files.size(file), mostBytes));
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new ModelProblem(file, "is missing");
        } catch (IOException e) {
            throw new ModelProblem(file, "cannot be read: " + e.getMessage());
        }
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
            throw new ModelProblem(file, part + "is not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new ModelProblem(file, part + "cannot be read: " + e.getMessage());
        }
    }
}
