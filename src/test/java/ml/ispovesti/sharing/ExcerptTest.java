package ml.ispovesti.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcerptTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Kad sam bila mala          | 17 | Kad sam bila mala
                    Kad sam bila mala          | 16 | Kad sam bila…
                    Kad sam bila mala          | 12 | Kad sam bila…
                    Kad sam, bila mala         | 10 | Kad sam…
                    aaaaaaaaaaaaaaaaaaaa       | 10 | aaaaaaaaaa…
                    Ja aaaaaaaaaaaaaaaaaaaa    | 10 | Ja aaaaaaa…
                    😀😀😀😀                       | 5  | 😀😀…
                    """)
    void text_isCutAtAWord(String text, int longest, String excerpt) {
        assertThat(Excerpt.of(text, longest)).isEqualTo(excerpt);
    }
}
