package ml.ispovesti.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchWordsTest {

    @ParameterizedTest
    @CsvSource({
        "Čekao sam ŽABU, cekao sam zabu",
        "Шта је то?, sta je to",
        "ЉУБАВ и Џеп, ljubav i dzep",
        "„Đak“, djak dak",
        "међу нама, medju medu nama",
        "c\u030Caj, caj",
        "café-bar 100%, cafe bar 100",
        "isto ISTO Исто, isto",
        "😀 ?!, ''",
        "ﬁlm ǌuška, film njuska"
    })
    void text_isFoundBy(String text, String words) {
        assertThat(SearchWords.of(text))
                .containsExactlyElementsOf(Arrays.stream(words.split(" "))
                        .filter(word -> !word.isEmpty())
                        .toList());
    }

    @Test
    void question_hasOneFormOfEachWord() {
        assertThat(SearchWords.asked("Đak, đak i ЂАК")).containsExactly("djak", "i");
    }

    @Test
    void endlessWord_isCutWithoutBreakingALetter() {
        assertThat(SearchWords.of("a" + "𝒳𐐨".repeat(900)))
                .allSatisfy(word ->
                        assertThat(word.codePointCount(0, word.length())).isEqualTo(40));
        assertThat(SearchWords.asked("x".repeat(80))).containsExactly("x".repeat(40));
    }
}
