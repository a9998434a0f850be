package ml.ispovesti.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import ml.ispovesti.arena.Exposure;
import ml.ispovesti.arena.FairOrder;
import ml.ispovesti.arena.Votes;
import ml.ispovesti.arena.Weights;
import ml.ispovesti.promotion.PromotionRule;
import ml.ispovesti.promotion.RuleSettings;
import ml.ispovesti.promotion.ScorerKind;
import ml.ispovesti.promotion.ScorerSettings;
import org.junit.jupiter.api.Test;

class SimulationTest {

    private static final Votes PRIOR = new Votes(2, 2, 1);
    private static final Weights WEIGHTS = new Weights(-1, 1, 3);
    private static final Scenario FEW = new Scenario("few", 20, 2, 0);
    private static final Scenario CROWD = new Scenario("crowd", 5_000, 2, 0);
    private static final Scenario CHEATED = new Scenario("cheated", 20, 2, 30);
    private static final Exposure FAIR = new FairOrder(PRIOR, WEIGHTS, 50);

    @Test
    void sameSeed_givesTheSameReport() {
        assertThat(figures(3)).isEqualTo(figures(3)).isNotEqualTo(figures(4));
    }

    @Test
    void manyReadersShownEverything_findTheBest() {
        Line line = play(CROWD, policy(ScorerKind.DIRICHLET, FAIR), 10).get(0);
        assertThat(line.best().mean()).isGreaterThan(0.6);
        assertThat(line.regret().mean()).isBetween(0.0, 0.05);
        assertThat(line.nobody().mean()).isZero();
        assertThat(line.cheated().mean()).isZero();
    }

    @Test
    void moreReaders_leaveLessToRegret() {
        Policy policy = policy(ScorerKind.WILSON, FAIR);
        assertThat(play(FEW, policy, 20).get(0).regret().mean())
                .isGreaterThan(play(CROWD, policy, 20).get(0).regret().mean());
    }

    @Test
    void manyCheats_haveTheirWayWithTheClassicRule() {
        Line line =
                play(CHEATED, policy(ScorerKind.CLASSIC, Exposure.NEWEST), 20).get(0);
        assertThat(line.cheated().mean()).isGreaterThan(0.7);
    }

    @Test
    void weighedCheats_haveTheirWayLessOften() {
        Scenario whole = new Scenario("whole", 200, 2, 50);
        Scenario weighed = new Scenario("weighed", 200, 2, 50, 2);
        Policy policy = policy(ScorerKind.WILSON, FAIR);
        assertThat(play(weighed, policy, 20).get(0).cheated().mean())
                .isLessThan(play(whole, policy, 20).get(0).cheated().mean() - 0.2);
    }

    @Test
    void nobodyWhoCouldBePromoted_isRegrettedAsAWorthOfNothing() {
        PromotionRule impossible = new PromotionRule(
                ScorerKind.CLASSIC.with(new ScorerSettings(WEIGHTS, PRIOR, 1)),
                new RuleSettings(1, 1e6, 0, 0, Duration.ZERO, 0));
        Line line = play(FEW, new Policy("none", "newest", impossible, Exposure.NEWEST), 20)
                .get(0);
        assertThat(line.nobody().mean()).isEqualTo(1);
        assertThat(line.best().mean()).isZero();
        assertThat(line.regret().mean()).isGreaterThan(0.5);
    }

    @Test
    void samePolicyTwice_isNotAheadOfItself() {
        Policy policy = policy(ScorerKind.WILSON, FAIR);
        assertThat(new Simulation(List.of(FEW), List.of(policy, policy), 5, 3, 1)
                        .run(step -> {})
                        .table()
                        .lines())
                .filteredOn(row -> row.startsWith("| few"))
                .hasSize(2)
                .allMatch(row -> row.contains("| 0.000 ± 0.000 |"));
    }

    @Test
    void day_hasSoManyReadersAsTheScenarioSaysInOrder() {
        SplittableRandom random = new SplittableRandom(2);
        List<Day> days = IntStream.range(0, 400)
                .mapToObj(day -> Day.any(day, 10, new Scenario("s", 100, 5, 0), random))
                .toList();
        assertThat(days.stream().mapToInt(day -> day.readers().size()).average().orElseThrow())
                .isCloseTo(100, within(2.0));
        assertThat(days.stream().mapToInt(day -> day.late().size()).average().orElseThrow())
                .isCloseTo(5, within(0.5));
        assertThat(days.get(0).readers()).extracting(Day.Reader::at).isSorted();
        assertThat(days.stream()
                        .flatMap(day -> day.readers().stream())
                        .mapToInt(Day.Reader::patience)
                        .average()
                        .orElseThrow())
                .isCloseTo(6, within(0.2));
        assertThat(days.stream().flatMap(day -> day.stock().stream()).map(Text::id))
                .doesNotHaveDuplicates();
    }

    @Test
    void estimate_isMeanAndInterval() {
        assertThat(Estimate.of(new double[] {1, 2, 3, 4}))
                .satisfies(estimate -> assertThat(estimate.mean()).isEqualTo(2.5))
                .satisfies(estimate ->
                        assertThat(estimate.margin()).isCloseTo(1.96 * Math.sqrt(5.0 / 3 / 4), within(1e-12)));
    }

    @Test
    void page_isWholeByItself() {
        List<String> steps = new ArrayList<>();
        Policy policy = policy(ScorerKind.CLASSIC, Exposure.NEWEST);
        String page = new Simulation(List.of(FEW, CHEATED), List.of(policy), 3, 2, 1)
                .run(steps::add)
                .html();
        assertThat(steps).containsExactly("1 of 2: few, classic, newest", "2 of 2: cheated, classic, newest");
        assertThat(page)
                .startsWith("<!doctype html>")
                .endsWith("</html>\n")
                .contains("prefers-color-scheme: dark", "<svg", "30 cheats", "3 seasons of 2 rounds")
                .doesNotContain("<script", "http", "NaN", "url(");
    }

    private static String figures(long seed) {
        List<Policy> policies =
                List.of(policy(ScorerKind.CLASSIC, Exposure.NEWEST), policy(ScorerKind.DIRICHLET, FAIR));
        Report report = new Simulation(List.of(FEW, CHEATED), policies, 4, 3, seed).run(step -> {});
        return report.table() + report.html().replaceAll("seed \\d+", "");
    }

    private static List<Line> play(Scenario scenario, Policy policy, int seasons) {
        return new Simulation(List.of(scenario), List.of(policy), seasons, 3, 1).lines(step -> {});
    }

    private static Policy policy(ScorerKind kind, Exposure exposure) {
        return new Policy(
                kind.label(),
                exposure == FAIR ? "fair" : "newest",
                new PromotionRule(
                        kind.with(new ScorerSettings(WEIGHTS, PRIOR, 1.28)),
                        new RuleSettings(1, null, 0, 0, Duration.ofHours(12), 0)),
                exposure);
    }
}
