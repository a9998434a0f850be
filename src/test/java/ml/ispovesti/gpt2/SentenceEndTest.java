package ml.ispovesti.gpt2;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceEndTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Rekla sam ne. I onda|Rekla sam ne.",
                "Zašto? Zato! Ali|Zašto? Zato!",
                "Rekao je: „Nikad.“ Posle toga|Rekao je: „Nikad.“",
                "Rekao je: \"Nikad!\" Posle toga|Rekao je: \"Nikad!\"",
                "Volim je (i nju.) Ali|Volim je (i nju.)",
                "Čekao sam… Ona|Čekao sam…",
                "Šta?! Ma|Šta?!",
                "Kraj je ovde.|Kraj je ovde.",
                "Imam 27. godina. Rođen|Imam 27. godina.",
                "Imam 2.5 psa. Zovu|Imam 2.5 psa.",
                "Bio sam... umoran. I|Bio sam... umoran.",
            })
    void last_sentence_isKept(String text, String kept) {
        assertThat(text.substring(0, SentenceEnd.last(text, 0))).isEqualTo(kept);
    }

    @Test
    void mark_inTheBeginning_doesNotCount() {
        String text = "Kraj. I onda";

        assertThat(SentenceEnd.last(text, 5)).isEqualTo(-1);
        assertThat(SentenceEnd.last(text, 4)).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"bez kraja", "27. godine", "2.5", "''"})
    void text_withoutSentenceEnd_hasNone(String text) {
        assertThat(SentenceEnd.last(text, 0)).isEqualTo(-1);
    }
}
