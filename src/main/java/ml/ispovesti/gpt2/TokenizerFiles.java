package ml.ispovesti.gpt2;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * A tokenizer as a model folder has it: as tokenizer.json, or as vocab.json and merges.txt, which are the same in an older form. Read
 * token by token: a tree of it would take many times the memory.
 */
final class TokenizerFiles {

    private static final String WHOLE = "tokenizer.json";
    private static final String VOCABULARY = "vocab.json";
    private static final String MERGES = "merges.txt";
    static final String END_OF_TEXT = "<|endoftext|>";

    /** Several times what GPT-2's takes; the tokenizer is made of a string, which may take twice that. */
    private static final int MOST_BYTES = 16 << 20;

    private final Path file;
    private int greatest = -1;
    private int endOfText = -1;

    private TokenizerFiles(Path file) {
        this.file = file;
    }

    /**
     * @param file the one to be named where something is wrong with it
     * @param json a tokenizer.json
     * @param size how many tokens the model must know: one more than the greatest id
     * @param endOfText the number of the token of that name in the vocabulary; -1 where it has none
     */
    record Contents(Path file, byte[] json, int size, int endOfText) {}

    static Contents read(ModelFolder folder) {
        boolean older = !folder.has(WHOLE) && folder.has(VOCABULARY);
        TokenizerFiles files = new TokenizerFiles(folder.file(older ? VOCABULARY : WHOLE));
        try {
            byte[] json = older ? files.joined(folder) : folder.bytes(WHOLE, MOST_BYTES);
            if (!older) {
                files.measure(json);
            }
            return new Contents(files.file, json, files.greatest + 1, files.endOfText);
        } catch (JsonProcessingException e) {
            throw ModelJson.notJson(files.file, "", e);
        } catch (IOException e) {
            throw ModelProblem.unreadable(files.file, e);
        }
    }

    private void measure(byte[] json) throws IOException {
        try (JsonParser parser = parser(json)) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                JsonToken value = parser.nextToken();
                if (field.equals("model") && value == JsonToken.START_OBJECT) {
                    measureModel(parser);
                } else if (field.equals("added_tokens") && value == JsonToken.START_ARRAY) {
                    measureAdded(parser);
                } else {
                    parser.skipChildren();
                }
            }
            requireEnd(parser);
        }
        if (greatest < 0) {
            throw new ModelProblem(file, "has no model.vocab");
        }
    }

    private void measureModel(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean vocabulary = parser.currentName().equals("vocab");
            if (parser.nextToken() == JsonToken.START_OBJECT && vocabulary) {
                measureVocabulary(parser);
            } else {
                parser.skipChildren();
            }
        }
    }

    /** From the vocabulary's opening bracket to its closing one. */
    private void measureVocabulary(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean end = parser.currentName().equals(END_OF_TEXT);
            parser.nextToken();
            int id = id(parser);
            endOfText = end ? id : endOfText;
        }
    }

    private void measureAdded(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean id = parser.currentName().equals("id");
                parser.nextToken();
                if (id) {
                    id(parser);
                } else {
                    parser.skipChildren();
                }
            }
        }
    }

    private int id(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT
                || parser.getNumberType() != JsonParser.NumberType.INT
                || parser.getIntValue() < 0) {
            throw new ModelProblem(file, "has a token whose id is %s".formatted(parser.getText()));
        }
        greatest = Math.max(greatest, parser.getIntValue());
        return parser.getIntValue();
    }

    /** The tokenizer.json that GPT-2's own files amount to. */
    private byte[] joined(ModelFolder folder) throws IOException {
        byte[] vocabulary = folder.bytes(VOCABULARY, MOST_BYTES);
        byte[] merges = folder.bytes(MERGES, MOST_BYTES);
        try (JsonParser parser = parser(vocabulary)) {
            measureVocabulary(parser);
            requireEnd(parser);
        }
        ByteArrayOutputStream json = new ByteArrayOutputStream(vocabulary.length + merges.length);
        try (JsonGenerator out = ModelJson.FACTORY.createGenerator(json)) {
            out.writeStartObject();
            out.writeStringField("version", "1.0");
            writeByteLevel(out, "pre_tokenizer");
            writeByteLevel(out, "decoder");
            out.writeObjectFieldStart("model");
            out.writeStringField("type", "BPE");
            out.writeFieldName("vocab");
            try (JsonParser parser = parser(vocabulary)) {
                out.copyCurrentStructure(parser);
            }
            out.writeArrayFieldStart("merges");
            writeMerges(out, folder.file(MERGES), new String(merges, StandardCharsets.UTF_8));
            out.writeEndArray();
            out.writeEndObject();
            writeEndOfText(out);
            out.writeEndObject();
        }
        return json.toByteArray();
    }

    private static void writeByteLevel(JsonGenerator out, String field) throws IOException {
        out.writeObjectFieldStart(field);
        out.writeStringField("type", "ByteLevel");
        out.writeBooleanField("add_prefix_space", false);
        out.writeBooleanField("trim_offsets", true);
        out.writeBooleanField("use_regex", true);
        out.writeEndObject();
    }

    private static void writeMerges(JsonGenerator out, Path file, String merges) throws IOException {
        List<String> lines = merges.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isEmpty() && !line.startsWith("#version")) {
                int space = line.indexOf(' ');
                if (space <= 0 || space == line.length() - 1 || line.indexOf(' ', space + 1) >= 0) {
                    throw new ModelProblem(file, "line %d is not two tokens and a space".formatted(i + 1));
                }
                out.writeString(line);
            }
        }
    }

    private void writeEndOfText(JsonGenerator out) throws IOException {
        out.writeArrayFieldStart("added_tokens");
        if (endOfText >= 0) {
            out.writeStartObject();
            out.writeNumberField("id", endOfText);
            out.writeStringField("content", END_OF_TEXT);
            for (String flag : List.of("single_word", "lstrip", "rstrip", "normalized")) {
                out.writeBooleanField(flag, false);
            }
            out.writeBooleanField("special", true);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    /** @return a parser that stands at the opening bracket */
    private JsonParser parser(byte[] json) throws IOException {
        JsonParser parser = ModelJson.FACTORY.createParser(json);
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            parser.close();
            throw new ModelProblem(file, "is not a JSON object");
        }
        return parser;
    }

    private void requireEnd(JsonParser parser) throws IOException {
        if (parser.nextToken() != null) {
            throw new ModelProblem(file, "goes on after its end");
        }
    }
}
