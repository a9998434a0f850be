package ml.ispovesti.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ml.ispovesti.comment.ModeratedComments;
import ml.ispovesti.confession.Confession;
import ml.ispovesti.moderation.CaseView.Context;

/** Cases with all that a moderator has to know to decide them; a page costs the same few queries whatever is on it. */
@ApplicationScoped
class CaseViews {

    private static final int MOST_NOTES = 20;

    private final Clock clock;
    private final ModeratedComments comments;

    CaseViews(Clock clock, ModeratedComments comments) {
        this.clock = clock;
        this.comments = comments;
    }

    List<CaseView> of(List<Case> cases) {
        Map<Long, ModeratedComments.Seen> said = comments.of(things(cases, ThingKind.COMMENT));
        List<Long> confessionIds = Stream.concat(
                        things(cases, ThingKind.CONFESSION).stream(),
                        said.values().stream().map(seen -> seen.comment().confessionId()))
                .distinct()
                .toList();
        Map<Long, Confession> confessions = Confession.<Confession>list("id in ?1", confessionIds).stream()
                .collect(Collectors.toMap(confession -> confession.id, Function.identity()));
        Map<Long, List<Report>> reports = Report.of(
                        cases.stream().map(each -> each.id).toList())
                .stream()
                .collect(Collectors.groupingBy(report -> report.caseId));
        Instant now = clock.instant();
        return cases.stream()
                .map(each -> {
                    List<Report> mine = reports.getOrDefault(each.id, List.of());
                    return each.kind == ThingKind.COMMENT
                            ? comment(each, Optional.ofNullable(said.get(each.thingId)), confessions, mine, now)
                            : confession(each, Optional.ofNullable(confessions.get(each.thingId)), mine, now);
                })
                .toList();
    }

    private static List<Long> things(List<Case> cases, ThingKind kind) {
        return cases.stream()
                .filter(each -> each.kind == kind)
                .map(each -> each.thingId)
                .toList();
    }

    private static CaseView comment(
            Case about,
            Optional<ModeratedComments.Seen> seen,
            Map<Long, Confession> confessions,
            List<Report> reports,
            Instant now) {
        return view(
                about,
                seen.map(each -> each.comment().text()).orElse(null),
                seen.map(each -> each.comment().pseudonym()).orElse(null),
                seen.map(each -> confessions.get(each.comment().confessionId()))
                        .map(CaseViews::context)
                        .orElse(null),
                seen.map(ModeratedComments.Seen::hidden).orElse(false),
                reports,
                now);
    }

    private static CaseView confession(Case about, Optional<Confession> found, List<Report> reports, Instant now) {
        return view(
                about,
                found.map(each -> each.text).orElse(null),
                found.map(each -> each.pseudonym).orElse(null),
                found.map(CaseViews::context).orElse(null),
                found.map(each -> each.hiddenAt != null).orElse(false),
                reports,
                now);
    }

    private static Context context(Confession confession) {
        return new Context(confession.id, confession.text, confession.pseudonym, confession.stage);
    }

    private static CaseView view(
            Case about,
            String text,
            String pseudonym,
            Context context,
            boolean hidden,
            List<Report> reports,
            Instant now) {
        return new CaseView(
                about.id,
                about.kind,
                about.thingId,
                text,
                pseudonym,
                context,
                hidden,
                about.hiddenAt,
                about.openedAt,
                Duration.between(about.openedAt, about.isOpen() ? now : about.decidedAt)
                        .toSeconds(),
                reports.size(),
                about.voices,
                reports.stream()
                        .collect(Collectors.groupingBy(
                                report -> report.reason, () -> new EnumMap<>(Reason.class), Collectors.counting())),
                reports.stream()
                        .map(report -> report.note)
                        .filter(Objects::nonNull)
                        .limit(MOST_NOTES)
                        .toList(),
                about.decision,
                about.decidedBy);
    }
}
