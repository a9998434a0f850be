package ml.ispovesti.gpt2;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A JSON file of a model, read with errors that name it. */
record JsonFile(Path path, JsonNode root) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static JsonFile read(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new ModelProblem(path, "the file is missing");
        }
        try {
            return new JsonFile(path, object(path, JSON.readTree(path.toFile())));
        } catch (JsonProcessingException e) {
            throw new ModelProblem(path, "not JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new ModelProblem(path, "cannot be read: " + e.getMessage(), e);
        }
    }

    static JsonNode parse(Path path, byte[] bytes) {
        try {
            return object(path, JSON.readTree(bytes));
        } catch (IOException e) {
            throw new ModelProblem(path, "its header is not JSON", e);
        }
    }

    private static JsonNode object(Path path, JsonNode root) {
        if (root == null || !root.isObject()) {
            throw new ModelProblem(path, "not a JSON object");
        }
        return root;
    }

    /** @return a whole number within the range; an error that names the key otherwise */
    int number(String key, int least, int most) {
        JsonNode value = root.path(key);
        if (!value.isInt() || value.intValue() < least || value.intValue() > most) {
            throw new ModelProblem(
                    path,
                    key + " is " + (value.isMissingNode() ? "missing" : value) + ", and should be a number from "
                            + least + " to " + most);
        }
        return value.intValue();
    }
}
