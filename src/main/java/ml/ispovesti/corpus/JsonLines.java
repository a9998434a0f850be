package ml.ispovesti.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** Lines of which each is an object with a {@code text}; whatever else it has is let be. */
final class JsonLines {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private JsonLines() {}

    /** Wholly or not at all: a line that is cut off says that more is missing. */
    static List<ConfessionFile.Entry> read(List<ConfessionFile.Entry> lines) {
        return lines.stream()
                .map(line -> new ConfessionFile.Entry(line.line(), text(line)))
                .toList();
    }

    private static String text(ConfessionFile.Entry line) {
        try {
            JsonNode text = JSON.readTree(line.text()).path("text");
            if (text.isTextual()) {
                return text.textValue();
            }
        } catch (JsonProcessingException e) {
            // Told like one that has no text.
        }
        throw new ConfessionFile.Unreadable("line " + line.line()
                + " is no whole JSON object with a \"text\", as each must be where the first begins with a brace");
    }
}
