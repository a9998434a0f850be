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
import ml.ispovesti.generation.Authors;
import ml.ispovesti.moderation.CaseView.Author;
import ml.ispovesti.moderation.CaseView.Context;
import ml.ispovesti.visitor.Visitor;
import ml.ispovesti.visitor.VisitorId;

/** Cases with all that a moderator has to know to decide them; a page costs the same few queries whatever is on it. */
@ApplicationScoped
class CaseViews {

    private static final int MOST_NOTES = 20;

    private final Clock clock;
    private final ModeratedComments comments;
    private final Authors authors;

    CaseViews(Clock clock, ModeratedComments comments, Authors authors) {
        this.clock = clock;
        this.comments = comments;
        this.authors = authors;
    }

    /** What a case is about as it is now, with nothing in it where it is gone. */
    private record Subject(String text, String pseudonym, Confession confession, boolean hidden, VisitorId author) {

        static final Subject GONE = new Subject(null, null, null, false, null);

        static Subject of(Confession confession, VisitorId author) {
            return new Subject(confession.text, confession.pseudonym, confession, confession.hiddenAt != null, author);
        }

        static Subject of(ModeratedComments.Seen seen, Confession confession) {
            return new Subject(
                    seen.comment().text(), seen.comment().pseudonym(), confession, seen.hidden(), seen.author());
        }
    }

    List<CaseView> of(List<Case> cases) {
        Map<Case, Subject> subjects = subjects(cases);
        Map<Long, List<Report>> reports = Report.of(
                        cases.stream().map(each -> each.id).toList())
                .stream()
                .collect(Collectors.groupingBy(report -> report.caseId));
        Instant now = clock.instant();
        Map<VisitorId, Instant> keptOut = Visitor.keptOut(
                subjects.values().stream()
                        .map(Subject::author)
                        .filter(Objects::nonNull)
                        .toList(),
                now);
        return cases.stream()
                .map(each -> view(each, subjects.get(each), reports.getOrDefault(each.id, List.of()), keptOut, now))
                .toList();
    }

    private Map<Case, Subject> subjects(List<Case> cases) {
        Map<Long, ModeratedComments.Seen> said = comments.of(things(cases, ThingKind.COMMENT));
        List<Long> confessionIds = Stream.concat(
                        things(cases, ThingKind.CONFESSION).stream(),
                        said.values().stream().map(seen -> seen.comment().confessionId()))
                .distinct()
                .toList();
        Map<Long, Confession> confessions = Confession.<Confession>list("id in ?1", confessionIds).stream()
                .collect(Collectors.toMap(confession -> confession.id, Function.identity()));
        Map<Long, VisitorId> writers = authors.authors(things(cases, ThingKind.CONFESSION));
        return cases.stream().collect(Collectors.toMap(Function.identity(), each -> switch (each.kind) {
            case COMMENT ->
                Optional.ofNullable(said.get(each.thingId))
                        .map(seen ->
                                Subject.of(seen, confessions.get(seen.comment().confessionId())))
                        .orElse(Subject.GONE);
            case CONFESSION ->
                Optional.ofNullable(confessions.get(each.thingId))
                        .map(found -> Subject.of(found, writers.get(found.id)))
                        .orElse(Subject.GONE);
        }));
    }

    private static List<Long> things(List<Case> cases, ThingKind kind) {
        return cases.stream()
                .filter(each -> each.kind == kind)
                .map(each -> each.thingId)
                .toList();
    }

    private static CaseView view(
            Case about, Subject subject, List<Report> reports, Map<VisitorId, Instant> keptOut, Instant now) {
        return new CaseView(
                about.id,
                about.kind,
                about.thingId,
                subject.text(),
                subject.pseudonym(),
                context(subject.confession()),
                subject.hidden(),
                about.hiddenAt,
                about.openedAt,
                Duration.between(about.openedAt, about.isOpen() ? now : about.decidedAt)
                        .toSeconds(),
                reports.size(),
                about.voices,
                reasons(reports),
                notes(reports),
                about.decision,
                about.decidedBy,
                about.decidedAt,
                about.note,
                subject.author() == null ? null : new Author(keptOut.get(subject.author())));
    }

    private static Context context(Confession confession) {
        return confession == null
                ? null
                : new Context(confession.id, confession.text, confession.pseudonym, confession.stage);
    }

    private static Map<Reason, Long> reasons(List<Report> reports) {
        return reports.stream()
                .collect(Collectors.groupingBy(
                        report -> report.reason, () -> new EnumMap<>(Reason.class), Collectors.counting()));
    }

    private static List<String> notes(List<Report> reports) {
        return reports.stream()
                .map(report -> report.note)
                .filter(Objects::nonNull)
                .limit(MOST_NOTES)
                .toList();
    }
}
