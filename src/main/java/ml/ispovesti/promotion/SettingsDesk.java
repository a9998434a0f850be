package ml.ispovesti.promotion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ml.ispovesti.confession.NumberedPage;
import ml.ispovesti.confession.OneLine;
import ml.ispovesti.confession.Paging;
import ml.ispovesti.problem.Problem;
import ml.ispovesti.staff.AuditLog;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where administrators change the settings of rounds. */
@ApplicationScoped
class SettingsDesk {

    static final int LONGEST_WHY = 300;

    private static final String VERSIONS = "settings";
    private static final int MOMENTS = 5;

    private final Clock clock;
    private final Tuning tuning;
    private final AuditLog log;

    SettingsDesk(Clock clock, Tuning tuning, AuditLog log) {
        this.clock = clock;
        this.tuning = tuning;
        this.log = log;
    }

    SettingsView present() {
        long version = SettingsVersion.newest();
        return new SettingsView(
                tuning.present().settings(),
                tuning.configured(),
                SettingsVersion.of(version).map(this::view).orElse(null),
                version,
                moments(tuning.present().settings()),
                Arrays.stream(Knob.values())
                        .map(knob -> new KnobView(knob.field(), knob.least(), knob.most(), knob.isOptional()))
                        .toList());
    }

    /** When rounds would be held. */
    List<Instant> moments(RoundSettings settings) {
        return settings.paused() ? List.of() : settings.schedule().next(clock.instant(), MOMENTS);
    }

    VersionPage history(Paging paging) {
        NumberedPage<SettingsVersion> page =
                NumberedPage.of(VERSIONS, paging, SettingsVersion::below, version -> version.version);
        return new VersionPage(page.items().stream().map(this::view).toList(), page.next());
    }

    /**
     * From now on these hold, unless somebody else has changed them since they were read.
     *
     * @param base the version that was read
     * @param settings null for the configuration's
     */
    @Transactional
    void change(long base, RoundSettings settings, String rawWhy) {
        if (settings != null) {
            refuseUnusable(settings);
        }
        String why = why(rawWhy);
        long newest = SettingsVersion.newest();
        boolean added = newest == base
                && SettingsVersion.add(
                        base + 1, settings == null ? null : tuning.written(settings), log.who(), clock.instant(), why);
        if (!added) {
            throw changedMeanwhile(base, settings);
        }
        log.write("rounds.set", "settings " + (base + 1), why);
    }

    private RuntimeException changedMeanwhile(long base, RoundSettings yours) {
        SettingsVersion theirs = SettingsVersion.of(SettingsVersion.newest()).orElse(null);
        return Problem.SETTINGS_CHANGED.because(
                "You changed version " + base
                        + ", which does not exist any more or not yet. Look at the present one, and save yours over it"
                        + " if it is still right.",
                Map.of(
                        "present", theirs == null ? "none" : view(theirs),
                        "yours", yours == null ? tuning.configured() : yours));
    }

    /** Also for those who only want to know what would be. */
    void refuseUnusable(RoundSettings settings) {
        Map<String, String> problems = SettingsCheck.problems(settings, clock.instant());
        if (!problems.isEmpty()) {
            throw Problem.INVALID_SETTINGS.because(
                    problems.entrySet().stream()
                                    .map(problem -> problem.getKey() + " " + problem.getValue())
                                    .collect(Collectors.joining("; "))
                            + ".",
                    Map.of("fields", problems));
        }
    }

    private static String why(String raw) {
        try {
            String why = OneLine.of(raw, LONGEST_WHY);
            if (why.isEmpty()) {
                throw Problem.INVALID_NOTE.because("Say in `why` what the change is for; others will wonder.");
            }
            return why;
        } catch (OneLine.Unacceptable e) {
            throw Problem.INVALID_NOTE.because(e.getMessage());
        }
    }

    private VersionView view(SettingsVersion version) {
        return new VersionView(
                version.version,
                tuning.settings(version),
                version.settings == null,
                version.changedBy,
                version.changedAt,
                version.why);
    }

    @Schema(requiredProperties = {"settings", "configured", "version", "nextRounds", "knobs"})
    record SettingsView(
            RoundSettings settings,
            @Schema(description = "What would hold without any change by an administrator") RoundSettings configured,
            @Schema(nullable = true, description = "The last change; null where there was none") VersionView change,
            @Schema(description = "To be given when changing them; 0 before the first change") long version,
            @Schema(description = "The next few, none where rounds are paused") List<Instant> nextRounds,
            List<KnobView> knobs) {}

    @Schema(requiredProperties = {"field", "least", "most", "optional"})
    record KnobView(
            @Schema(description = "Where it is in the settings, such as weights.like") String field,
            double least,
            double most,
            @Schema(description = "Whether it may be null") boolean optional) {}

    @Schema(requiredProperties = {"version", "settings", "configured", "changedBy", "changedAt", "why"})
    record VersionView(
            long version,
            RoundSettings settings,
            @Schema(description = "Whether it went back to the configuration's") boolean configured,
            String changedBy,
            Instant changedAt,
            String why) {}

    @Schema(requiredProperties = {"items"})
    record VersionPage(
            List<VersionView> items,
            @Schema(nullable = true, description = "Give it back as `after` for the next page; null on the last one")
                    String next) {}
}
