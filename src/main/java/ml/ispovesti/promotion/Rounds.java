package ml.ispovesti.promotion;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ml.ispovesti.confession.NumberedPage;
import ml.ispovesti.confession.Paging;
import ml.ispovesti.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The archive of rounds. */
@ApplicationScoped
class Rounds {

    private static final String ROUNDS = "rounds";

    private final ObjectMapper json;

    Rounds(ObjectMapper json) {
        this.json = json;
    }

    /** The newest first. */
    RoundPage page(Paging paging) {
        NumberedPage<Round> page = NumberedPage.of(ROUNDS, paging, Round::below, round -> round.id);
        return new RoundPage(summaries(page.items()), page.next());
    }

    static List<RoundSummaryView> summaries(List<Round> rounds) {
        Map<Long, List<RoundCandidate>> promoted =
                RoundCandidate.promotedIn(rounds.stream().map(round -> round.id).toList()).stream()
                        .collect(Collectors.groupingBy(candidate -> candidate.roundId));
        return rounds.stream()
                .map(round -> RoundSummaryView.of(
                        round, Standings.FOR_EVERYBODY.ofRecords(promoted.getOrDefault(round.id, List.of()))))
                .toList();
    }

    RoundDetailView one(long id) {
        Round round = found(id);
        return new RoundDetailView(
                summaries(List.of(round)).get(0),
                round.settings == null ? null : TermsView.of(Terms.read(round.settings, json)));
    }

    /** The best first. */
    StandingPage candidates(long id, Paging paging) {
        found(id);
        NumberedPage<RoundCandidate> page = NumberedPage.of(
                ROUNDS + "-" + id,
                paging,
                0,
                (place, most) -> RoundCandidate.after(id, place, most),
                candidate -> candidate.place);
        return new StandingPage(Standings.FOR_EVERYBODY.ofRecords(page.items()), page.next());
    }

    private static Round found(long id) {
        return Round.<Round>findByIdOptional(id)
                .orElseThrow(() -> Problem.NOT_FOUND.because("There was no round with this number."));
    }

    @Schema(requiredProperties = {"items"})
    record RoundPage(
            List<RoundSummaryView> items,
            @Schema(nullable = true, description = "Give it back as `after` for the next page; null on the last one")
                    String next) {}

    @Schema(requiredProperties = {"round"})
    record RoundDetailView(
            RoundSummaryView round,
            @Schema(nullable = true, description = "What it was decided by; null where that was not kept yet")
                    TermsView terms) {}

    @Schema(requiredProperties = {"items"})
    record StandingPage(
            List<StandingView> items,
            @Schema(nullable = true, description = "Give it back as `after` for the next page; null on the last one")
                    String next) {}
}
