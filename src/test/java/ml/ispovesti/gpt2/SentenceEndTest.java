package ml.ispovesti.gpt2;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceEndTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Prva. Druga bez kraja|Prva.",
                "Prva! Druga? Treća|Prva! Druga?",
                "Rekla je: „Idi.“ I onda|Rekla je: „Idi.“",
                "(Stvarno.) Ali|(Stvarno.)",
                "Čekam… a ti|Čekam…",
                "Cela rečenica.|Cela rečenica."
            })
    void text_isCutAfterItsLastSentence(String text, String cut) {
        assertThat(SentenceEnd.cut(text, 0)).contains(cut);
    }

    @Test
    void numbers_endNothing() {
        assertThat(SentenceEnd.cut("Platila sam 3.50 evra i", 0)).isEmpty();
    }

    @Test
    void givenBeginning_isNotWhereItEnds() {
        String beginning = "Ovo je moje. I ovo";
        assertThat(SentenceEnd.cut(beginning + " ostaje bez kraja", beginning.length()))
                .isEmpty();
    }
}
