package ml.ispovesti.confession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import ml.ispovesti.confession.WordList.Hit;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With the site's own words, and some that are like everyday ones. */
class WordListTest {

    private final WordList words = WordList.of(List.of(
            "balij*", "ciganč*", "čefur*", "peder*", "šiptar*", "đubre", "guz*", "sisa", "*kurac", "*govn*", "1488"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "peder",
                "PEDER",
                "Kakav peder!",
                "pederi, pederu i pederima",
                "pederčina",
                "педер",
                "ПЕДЕРИ",
                "pеder",
                "\u0440eder",
                "p e d e r",
                "p  e  d  e  r",
                "P.E.D.E.R.",
                "p-e-d-e-r",
                "p_e_d_e_r",
                "p, e, d, e, r",
                "п е д е р",
                "ti si p e d e r i",
                "i p e d er",
                "pp ee dd ee rr",
                "p\ne\nd\ne\nr",
                "p 3 d 3 r",
                "pe-der",
                "pe_der",
                "pe/der",
                "pe'der",
                "ped.er",
                "PED.ER",
                "p3der",
                "p3d3r",
                "ped€r",
                "p*der",
                "ppppeder",
                "pedeeeer",
                "peeedddeeerrr",
                "p€€der",
                "pédèr",
                "ｐｅｄｅｒ",
                "𝐩𝐞𝐝𝐞𝐫",
                "peder99",
                "99peder",
                "@peder_bre",
                "on-peder",
                "šiptari",
                "siptari",
                "shiptari",
                "š1ptar",
                "$iptar",
                "5iptar",
                "šipt@r",
                "šip74r",
                "š!ptar",
                "ŠIPTARSKI",
                "шиптарски",
                "s\u030Ciptar",
                "srpsko-šiptarski",
                "balija",
                "ba1ija",
                "balyja",
                "cigančura",
                "ciganchura",
                "cigančad",
                "čefuri",
                "cefur",
                "ćefur",
                "đubre",
                "djubre",
                "dubre",
                "DJUBRE",
                "ђубре",
                "guzica",
                "g u z i c a",
                "sisa",
                "s1sa",
                "kurac",
                "najkurac",
                "pogovnati",
                "samo 1488 kaže",
            })
    void word_isFoundHoweverItIsWritten(String text) {
        assertThat(words.first(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Išli smo na Bali. Jeli smo ribu.",
                "Išli smo na Bali.Jeli smo ribu.",
                "bali jeli",
                "pe der",
                "Po red i po pravilu",
                "špeder",
                "gužva",
                "gužve u gradu",
                "šiša ovce",
                "šišarka",
                "sisar",
                "sisari",
                "pisala",
                "đubretar",
                "uđubreno",
                "dubrovnik",
                "duborez",
                "cigareta",
                "cigani su svirali",
                "šipak",
                "šiptati",
                "šipka tarana",
                "čeferin",
                "sef urnebes",
                "baliranje sena",
                "balkon",
                "balerina",
                "pedeset",
                "pedesetoro",
                "pedagog",
                "speder",
                "kuraca",
                "kurački",
                "govori",
                "govedina",
                "a i o u",
                "i o a u k s",
                "U tri i po",
                "5150",
                "p 1 2 3",
                "14 88",
                "2014-88",
                "A. B. i C. D.",
                "da.onda",
                "...",
                "! ! !",
                "@ $ * | !",
                "",
                "🙂🙂🙂",
                "👩‍👩‍👧",
            })
    void otherWords_areLeftAlone(String text) {
        assertThat(words.all(text)).isEmpty();
    }

    @Test
    void hits_tellWhere() {
        assertThat(words.all("Neki ČEFURI i p e d e r, kaže."))
                .containsExactlyInAnyOrder(new Hit("čefur*", "ČEFURI", 5, 11), new Hit("peder*", "p e d e r", 14, 23));
        assertThat(words.all("љуља шиптари")).containsExactly(new Hit("šiptar*", "шиптари", 5, 12));
    }

    @ParameterizedTest
    @CsvSource({"' Peder* ', peder*", "ПЕДЕР, peder", "*Kurac, *kurac", "đubre, đubre", "1488, 1488", "*govn*, *govn*"})
    void entry_isKeptSmallAndLatin(String raw, String entry) {
        assertThat(WordList.entry(raw)).isEqualTo(entry);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "*", "**", "a", "ab*", "*ab", "dva slova", "pe.er", "(peder|bre)", "p*der", "aaaa", "[a-z]+"
            })
    void whatIsNoEntry_isRefused(String raw) {
        assertThatThrownBy(() -> WordList.entry(raw)).isInstanceOf(OneLine.Unacceptable.class);
    }

    @Test
    void tooLongEntry_isRefused() {
        assertThatThrownBy(() -> WordList.entry("ab".repeat(21))).hasMessageContaining("40 letters");
    }

    @Test
    void list_isOftenLongAndTextsToo() {
        List<String> entries = IntStream.range(0, 1_000)
                .mapToObj(i -> "aaw" + Integer.toString(i, 26).replaceAll("[0-9]", "x") + "*")
                .toList();
        WordList many = WordList.of(entries);
        for (String part : List.of("a", "a ", "aw ", "a-", "a.", "aaaaaaaaaw")) {
            Assertions.assertTimeout(Duration.ofSeconds(3), () -> many.first(part.repeat(2_000 / part.length())));
        }
    }

    @Test
    void settings_mayHoldNonsense() {
        BlockList list = new BlockList(Optional.of(List.of("*", "glup*")));

        assertThat(list.inUse().entries()).containsExactly("glup*");
        assertThat(list.unwelcome("Baš si ГЛУПА")).contains("glupa");

        list.use(List.of("lep*"));

        assertThat(list.unwelcome("Baš si GLUPA")).isEmpty();
        assertThat(list.unwelcome("Baš si LEPA")).contains("lepa");
    }
}
