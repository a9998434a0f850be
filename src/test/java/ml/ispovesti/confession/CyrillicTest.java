package ml.ispovesti.confession;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CyrillicTest {

    @ParameterizedTest
    @CsvSource({
        "Кад сам била мала, Kad sam bila mala",
        "Љубав, Ljubav",
        "ЉУБАВ, LJUBAV",
        "КОЊ, KONJ",
        "Њега, Njega",
        "Џ, Dž",
        "џеп и ЏЕП, džep i DŽEP",
        "фијакер ђак ћуп чаша жаба шума, fijaker đak ćup čaša žaba šuma",
        "Već latinica, Već latinica"
    })
    void serbian_becomesLatin(String cyrillic, String latin) {
        assertThat(Cyrillic.toLatin(cyrillic)).isEqualTo(latin);
    }
}
