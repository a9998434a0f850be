package ml.ispovesti.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import ml.ispovesti.arena.ArenaSettings;
import ml.ispovesti.arena.Votes;
import ml.ispovesti.arena.Weights;
import ml.ispovesti.data.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationCheckTest {

    private static final ArenaSettings TEN = () -> 10;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-27T12:00:00Z"), ZoneOffset.UTC);

    private final ConfigurationCheck check = new ConfigurationCheck();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "weights.like|NaN|weights.like has to be a number from 0 to 100.",
                "prior.superlikes|0|prior.superlikes has to be a number from 0.01 to 1000.",
                "prior.likes|-1|prior.likes has to be a number from 0.01 to 1000.",
                "promoted|0|promoted has to be a number from 1 to 1000.",
                "least-score|Infinity|least-score has to be a number from −1000000000 to 1000000000.",
                "least-age|-1s|least-age has to be a number from 0 to 1000000000.",
                "superlikes-a-day|101|superlikes-a-day has to be a number from 0 to 100.",
                "cron|0 0 0 31 2 ?|cron never fires; no round would be held any more.",
                "cron|0 0 0 * * ? 2020|cron never fires; no round would be held any more."
            })
    void unusable_isRefusedByName(String name, String value, String why) {
        assertThatThrownBy(() -> check.check(null, settings(name, value), TEN, CLOCK))
                .isInstanceOf(StartRefused.class)
                .hasMessage("ispovesti.promotion." + why);
    }

    @Test
    void wordsForACron_areRefused() {
        assertThatThrownBy(() -> check.check(null, settings("cron", "every midnight"), TEN, CLOCK))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("ispovesti.promotion.cron is no Quartz cron expression: ");
    }

    @Test
    void sizeOfTheArena_isNamedAsItsOwnSetting() {
        assertThatThrownBy(() -> check.check(null, settings("promoted", "1"), () -> 0, CLOCK))
                .hasMessage("ispovesti.arena.size has to be a number from 1 to 1000.");
    }

    @Test
    void usable_isTaken() {
        PromotionSettings settings = settings("least-score", "0.5");
        check.check(null, settings, TEN, CLOCK);
        assertThat(RoundSettings.of(settings, 10).terms().deciding())
                .extracting(RuleSettings::leastScore, RuleSettings::leastAge)
                .containsExactly(0.5, Duration.ofHours(12));
    }

    /** Those of docs/decisions/0021. */
    @Test
    void unset_isWhatTheSimulationChose() {
        assertThat(RoundSettings.of(settings("promoted", "1"), 10).terms())
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
