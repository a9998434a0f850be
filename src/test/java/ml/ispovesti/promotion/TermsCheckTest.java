package ml.ispovesti.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import ml.ispovesti.arena.Votes;
import ml.ispovesti.arena.Weights;
import ml.ispovesti.data.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsCheckTest {

    private final TermsCheck check = new TermsCheck();

    @ParameterizedTest
    @CsvSource({
        "weights.like,NaN,weights.like is NaN; it has to be a number from 0.0 to 100.0.",
        "prior.superlikes,0,prior.superlikes is 0.0; it has to be a number from 0.01 to 1000.0.",
        "prior.likes,-1,prior.likes is -1.0; it has to be a number from 0.01 to 1000.0.",
        "promoted,0,promoted is 0.0; it has to be a number from 1.0 to 1000.0.",
        "least-score,Infinity,least-score is Infinity; it has to be a number from -1.0E9 to 1.0E9."
    })
    void unusable_isRefusedByName(String name, String value, String why) {
        assertThatThrownBy(() -> check.check(null, settings(name, value)))
                .isInstanceOf(StartRefused.class)
                .hasMessage("ispovesti.promotion." + why);
    }

    @Test
    void usable_isTaken() {
        PromotionSettings settings = settings("least-score", "0.5");
        check.check(null, settings);
        assertThat(Terms.of(settings).deciding())
                .extracting(RuleSettings::leastScore, RuleSettings::leastAge)
                .containsExactly(0.5, Duration.ofHours(12));
    }

    /** Those of docs/decisions/0021. */
    @Test
    void unset_isWhatTheSimulationChose() {
        assertThat(Terms.of(settings("promoted", "1")))
                .isEqualTo(new Terms(
                        ScorerKind.DIRICHLET,
                        new ScorerSettings(new Weights(-1, 1, 3), new Votes(2, 2, 1), 1.64),
                        new RuleSettings(1, null, 0, 0, Duration.ofHours(12), 0)));
    }

    private static PromotionSettings settings(String name, String value) {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(PromotionSettings.class)
                .withDefaultValue("ispovesti.promotion." + name, value)
                .build()
                .getConfigMapping(PromotionSettings.class);
    }
}
