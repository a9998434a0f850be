package ml.ispovesti.gpt2;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicenceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "---;language: sr;license: apache-2.0;---;# Model;License: MIT|apache-2.0",
                "---;license: \"cc-by-4.0\";---|cc-by-4.0",
                "---;license:;- mit;- gpl;---|mit",
                "---;license: [mit];---|mit",
                "---;language: sr;---;# Model;License: MIT|MIT",
                "# Model;;- **Licence.** Weights: Apache-2.0.|Weights: Apache-2.0",
                "# Model;It is free. **License**: BSD|BSD",
                "# Model;## License;;MIT, see below.|MIT, see below",
                "Licence CC0|CC0",
                "The model was licensed by its licence|unknown",
                "# Model;license|unknown",
                "---;license: mit|mit",
                "''|unknown",
            })
    void card_tellsTheLicence(String card, String licence) {
        assertThat(Licence.in(card.replace(";", "\n"))).isEqualTo(licence);
    }

    @Test
    void longOrDeceivingText_isMadeFitToShow() {
        assertThat(Licence.in("License: \u001b[31mred " + "x".repeat(1000)))
                .startsWith("\uFFFD[31mred x")
                .hasSize(80)
                .endsWith("…");
    }

    @Test
    void bundledModel_isUnderApache() {
        assertThat(Licence.of(TestModels.FOLDER)).isEqualTo("Weights: Apache-2.0, with attribution of ELTeC-srp");
    }

    @Test
    void modelWithoutACard_isUnknown(@TempDir Path store) {
        TestModels.copy(store, "m");

        assertThat(Licence.of(ModelFolder.of(store, "m"))).isEqualTo("unknown");
    }
}
