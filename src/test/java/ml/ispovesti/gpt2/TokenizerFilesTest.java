package ml.ispovesti.gpt2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bundled tokenizer in its older form, and files that are none. */
class TokenizerFilesTest {

    private static final List<String> OLDER = List.of("config.json", "vocab.json", "merges.txt");

    private static final String[] PARTS = {
        "Kad sam bila mala",
        " žena",
        " ćerka je",
        " čovek",
        " šuma",
        " đak",
        "ČĆŽŠĐ",
        " Кад сам био мали",
        " љубав",
        "Ђ",
        " 😀",
        "👩‍👩‍👧",
        "🇷🇸",
        " 2026",
        "3,14",
        " 1.000.000",
        "27. godine",
        " „navodnici“",
        "'s",
        "n't",
        " \"quotes\"",
        "»«",
        "…",
        " ",
        "  ",
        "\t",
        "\u00A0",
        "\u3000",
        "\r\n",
        "\n\n",
        "\u200B",
        "e\u0301",
        "<|endoftext|>",
        "<|",
        "|>",
        "Ġ",
        "Ċ",
        "—",
        "漢字",
        "العربية",
        "\\",
        "/",
        "{}",
        "\u0007",
        "#",
        "# #",
        "aaaaaaaa",
        "!!!",
        "?",
        "Ω≈ç√"
    };

    @TempDir
    Path store;

    @BeforeAll
    static void prepareTheEngine() {
        Engine.prepare(1);
    }

    @Test
    void olderForm_isTheSameTokenizer() {
        TestModels.copy(store, "older", OLDER);
        try (Tokenizer whole = Tokenizer.open(TestModels.FOLDER, TestModels.config());
                Tokenizer older = Tokenizer.open(ModelFolder.of(store, "older"), TestModels.config())) {
            for (String text : texts()) {
                long[] ids = whole.encode(text);
                assertThat(older.encode(text)).as(text).isEqualTo(ids);
                assertThat(older.decode(ids)).as(text).isEqualTo(whole.decode(ids));
            }
            // Parts of characters, special tokens and what is no token decode alike too.
            for (long id = 0; id < 6200; id++) {
                long[] one = {id};
                assertThat(older.decode(one)).as("token %d", id).isEqualTo(whole.decode(one));
            }
        }
    }

    @Test
    void wholeForm_goesBeforeTheOlder() throws IOException {
        Path folder = TestModels.copy(store, "both", List.of("tokenizer.json", "vocab.json", "merges.txt"));
        Files.writeString(folder.resolve("vocab.json"), "nonsense");

        assertThat(TokenizerFiles.read(ModelFolder.of(store, "both")).size()).isEqualTo(6144);
    }

    @Test
    void vocabularyWithoutMerges_lacksThem() throws IOException {
        Path folder = TestModels.copy(store, "m", OLDER);
        Files.delete(folder.resolve("merges.txt"));

        assertRefused("merges.txt", "is missing");
    }

    @ParameterizedTest
    @CsvSource({"Ġ s t,is not two tokens", "Ġ,is not two tokens", "Ġ  s,is not two tokens"})
    void strangeMerge_isRefusedWithItsLine(String line, String message) throws IOException {
        Path folder = TestModels.copy(store, "m", OLDER);
        Files.writeString(folder.resolve("merges.txt"), "#version: 0.2\nj e\n" + line + "\n");

        assertRefused("merges.txt", "line 3 " + message);
    }

    @Test
    void mergeOfUnknownTokens_isRefused() throws IOException {
        Path folder = TestModels.copy(store, "m", OLDER);
        Files.writeString(folder.resolve("merges.txt"), "#version: 0.2\nxqx yqy\n");

        assertRefused("vocab.json", "is not a usable tokenizer");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'a':-1}|has a token whose id is -1",
                "{'a':99999999999}|has a token whose id is 99999999999",
                "{'a':'b'}|has a token whose id is b",
                "{'a':1.5}|has a token whose id is 1.5",
                "{'a':[1]}|has a token whose id is [",
                "{'a':5}|has 6 tokens, vocab_size in config.json is 6144",
                "{'a':6144}|has 6145 tokens, vocab_size in config.json is 6144",
                "{'a':1,'a':2}|is not JSON: Duplicate field",
                "{'a':1|is not JSON",
                "{'a':1} {}|goes on after its end",
                "[]|is not a JSON object",
                "``|is not a JSON object",
            })
    void strangeVocabulary_isRefused(String json, String message) throws IOException {
        Path folder = TestModels.copy(store, "m", OLDER);
        Files.writeString(folder.resolve("vocab.json"), json.replace('\'', '"'));

        assertRefused("vocab.json", message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}|has no model.vocab",
                "{'model':{'type':'Unigram','vocab':[['a',0.5]]}}|has no model.vocab",
                "{'model':{'vocab':{'a':1},'merges':[]},'added_tokens':[{'content':'x','id':7000}]}|has 7001 tokens",
                "{'model':{'type':'BPE','vocab':{'a':6143},'merges':['x y']}}|is not a usable tokenizer",
            })
    void strangeTokenizer_isRefused(String json, String message) throws IOException {
        Path folder = TestModels.copy(store, "m", OLDER);
        Files.writeString(folder.resolve("tokenizer.json"), json.replace('\'', '"'));

        assertRefused("tokenizer.json", message);
    }

    @Test
    void deepTokenizer_isRefused() throws IOException {
        Path folder = TestModels.copy(store, "m", OLDER);
        Files.writeString(folder.resolve("tokenizer.json"), "{\"model\":" + "[".repeat(5_000_000));

        assertRefused("tokenizer.json", "is not JSON: Document nesting depth");
    }

    @Test
    void deepButForJackson_isRefusedByTheTokenizer() throws IOException {
        Path folder = TestModels.copy(store, "m", OLDER);
        String deep = "[".repeat(900) + "]".repeat(900);
        Files.writeString(
                folder.resolve("tokenizer.json"), "{\"model\":{\"vocab\":{\"a\":6143}},\"normalizer\":" + deep + "}");

        assertRefused("tokenizer.json", "is not a usable tokenizer");
    }

    @Test
    void hugeTokenizer_isRefusedUnparsed() throws IOException {
        Path folder = TestModels.copy(store, "m", OLDER);
        Files.writeString(folder.resolve("tokenizer.json"), "{\"x\":\"" + "x".repeat(16 << 20) + "\"}");

        assertRefused("tokenizer.json", "is longer than 16777216 bytes");
    }

    private void assertRefused(String file, String message) {
        assertThatThrownBy(() -> Tokenizer.open(ModelFolder.of(store, "m"), TestModels.config()))
                .isInstanceOf(ModelProblem.class)
                .hasMessageStartingWith(store.resolve("m").resolve(file) + ": " + message);
    }

    private static List<String> texts() {
        List<String> texts = new ArrayList<>(List.of(PARTS));
        SplittableRandom random = new SplittableRandom(7);
        while (texts.size() < 500) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(1, 12); i > 0; i--) {
                text.append(PARTS[random.nextInt(PARTS.length)]);
            }
            texts.add(text.toString());
        }
        return texts;
    }
}
