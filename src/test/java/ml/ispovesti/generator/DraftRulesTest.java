package ml.ispovesti.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import ml.ispovesti.confession.BlockList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DraftRulesTest {

    private final DraftRules rules = new DraftRules(new BlockList(Optional.of(List.of("đubre", "glup*"))));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kad sam bila mala, mislila sam da mesec ide za nama.",
                "Volim te, volim te, volim te, a ti ne znaš ni kako se zovem.",
                "Pet reči je sasvim dosta.",
                "Moj komšija svako jutro u sedam pali motor i svako jutro u sedam ja ustajem i gledam ga kroz prozor.",
            })
    void decentText_isLeftAlone(String text) {
        assertThat(rules.objection(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|fewer than 5 words",
                "... !? ...|fewer than 5 words",
                "Ne znam šta da|fewer than 5 words",
                "da da da da da da da da|repeated",
                "Ne znam šta da radim. Ne znam šta da radim. Ne znam šta da radim.|repeated",
                "On je jedno veliko DJUBRE od čoveka, đubre!|block list",
                "Rekla sam da je Glupača i otišla.|block list",
                "Рекла сам да је ђубре и отишла.|block list",
                "Ako ti je dosadno, pozovi 064/123-4567 i traži mene.|a phone number",
            })
    void unfitText_isToldApart(String text, String reason) {
        assertThat(rules.objection(text)).contains(reason);
    }

    /** PostgreSQL stores no U+0000, and nobody wants the others. */
    @Test
    void controlCharacters_areRefused() {
        for (char control : new char[] {0, 7, 0x1b, 0x85}) {
            assertThat(rules.objection("Pet reči je " + control + " sasvim dosta."))
                    .contains("characters");
        }
    }

    @Test
    void over2000Characters_isTooLong() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < 2_000; i++) {
            text.append(i).append(' ');
        }
        text.setLength(2_000);
        assertThat(rules.objection(text.toString())).isNull();
        assertThat(rules.objection(text + "!")).contains("2,000 characters");
    }

    @Test
    void wordThatOnlyHoldsABlockedOne_isLeftAlone() {
        assertThat(rules.objection("Uđubrena zemlja rađa najlepši paradajz na svetu."))
                .isNull();
    }
}
