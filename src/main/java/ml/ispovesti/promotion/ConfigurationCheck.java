package ml.ispovesti.promotion;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import ml.ispovesti.arena.ArenaSettings;
import ml.ispovesti.data.DataFolder;
import ml.ispovesti.data.StartRefused;

/** Refuses a configuration by which no round can be held at the start, not at midnight. */
class ConfigurationCheck {

    void check(
            @Observes @Priority(DataFolder.OPEN - 1) StartupEvent event,
            PromotionSettings settings,
            ArenaSettings arena,
            Clock clock) {
        Map<String, String> problems =
                SettingsCheck.problems(RoundSettings.of(settings, arena.size()), clock.instant());
        if (!problems.isEmpty()) {
            Map.Entry<String, String> first = problems.entrySet().iterator().next();
            throw new StartRefused(setting(first.getKey()) + " " + first.getValue() + ".");
        }
    }

    private static String setting(String field) {
        return Arrays.stream(Knob.values())
                .filter(knob -> knob.field().equals(field))
                .map(Knob::setting)
                .findFirst()
                .orElse("ispovesti.promotion." + field);
    }
}
