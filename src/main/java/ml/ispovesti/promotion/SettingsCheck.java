package ml.ispovesti.promotion;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ml.ispovesti.arena.Bounds;

/** Whether rounds can be held by settings. */
final class SettingsCheck {

    private SettingsCheck() {}

    /** What is wrong, by field; nothing where they can be used. */
    static Map<String, String> problems(RoundSettings settings, Instant now) {
        Map<String, String> problems = new LinkedHashMap<>();
        schedule(settings, now, problems);
        if (settings.paused() == null) {
            problems.put("paused", "is missing");
        }
        if (settings.scorer() == null) {
            problems.put("scorer", "is missing; give one of " + List.of(ScorerKind.values()));
        }
        for (Knob knob : Knob.values()) {
            number(settings, knob).ifPresent(problem -> problems.put(knob.field(), problem));
        }
        return problems;
    }

    private static void schedule(RoundSettings settings, Instant now, Map<String, String> problems) {
        ZoneId zone = null;
        try {
            zone = ZoneId.of(settings.zone() == null ? "" : settings.zone());
        } catch (DateTimeException e) {
            problems.put("zone", "is no time zone; give one such as Europe/Belgrade");
        }
        cron(settings.cron(), zone == null ? ZoneId.of("UTC") : zone, now)
                .ifPresent(problem -> problems.put("cron", problem));
    }

    private static Optional<String> cron(String cron, ZoneId zone, Instant now) {
        if (cron == null || cron.isBlank()) {
            return Optional.of("is missing; give one such as 0 0 0 * * ?, which is every midnight");
        }
        try {
            return new Schedule(cron, zone).next(now).isPresent()
                    ? Optional.empty()
                    : Optional.of("never fires; no round would be held any more");
        } catch (IllegalArgumentException e) {
            return Optional.of("is no Quartz cron expression: " + e.getMessage());
        }
    }

    private static Optional<String> number(RoundSettings settings, Knob knob) {
        Number value = present(settings, knob) ? knob.of(settings) : null;
        if (value == null) {
            return knob.isOptional() ? Optional.empty() : Optional.of("is missing");
        }
        return Bounds.holds(value.doubleValue(), knob.least(), knob.most())
                ? Optional.empty()
                : Optional.of("has to be a number from " + Formula.number(knob.least()) + " to "
                        + Formula.number(knob.most()));
    }

    private static boolean present(RoundSettings settings, Knob knob) {
        return switch (knob) {
            case WEIGHT_DISLIKE, WEIGHT_LIKE, WEIGHT_SUPERLIKE -> settings.weights() != null;
            case PRIOR_DISLIKES, PRIOR_LIKES, PRIOR_SUPERLIKES -> settings.prior() != null;
            default -> true;
        };
    }
}
