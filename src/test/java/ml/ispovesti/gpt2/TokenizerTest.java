package ml.ispovesti.gpt2;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerTest {

    private static Tokenizer tokenizer;

    @BeforeAll
    static void open() {
        Engine.prepare(1);
        tokenizer = Tokenizer.open(TestModels.FOLDER, TestModels.config());
    }

    @AfterAll
    static void close() {
        tokenizer.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Žena mi je rekla: „Čuvaj đaka!“", "  razmaci  ", "Ћирилица", "👩‍👩‍👧 i 😀", ""})
    void text_comesBackAsItWas(String text) {
        assertThat(tokenizer.decode(tokenizer.encode(text))).isEqualTo(text);
    }

    @Test
    void longText_isNotTruncated() {
        String text = "Kad sam bila mala. ".repeat(500);

        assertThat(tokenizer.encode(text)).hasSizeGreaterThan(2000);
        assertThat(tokenizer.decode(tokenizer.encode(text))).isEqualTo(text);
    }

    @Test
    void spelledEndOfText_isLeftOut() {
        assertThat(tokenizer.encode("a<|endoftext|>b")).doesNotContain(0).isNotEmpty();
    }

    @Test
    void tokenOfThePadding_givesNothing() {
        assertThat(tokenizer.decode(new long[] {6200})).isEmpty();
    }
}
