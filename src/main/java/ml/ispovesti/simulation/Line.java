package ml.ispovesti.simulation;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How a policy did in a scenario.
 *
 * @param ahead how much less it is regretted than the first policy, day for day the same
 */
record Line(
        Scenario scenario,
        Policy policy,
        Estimate best,
        Estimate regret,
        Estimate ahead,
        Estimate cheated,
        Estimate nobody) {

    static Line of(Scenario scenario, Policy policy, List<Season.Result> seasons, List<Season.Result> first) {
        double[] ahead = IntStream.range(0, seasons.size())
                .mapToDouble(i -> first.get(i).regret() - seasons.get(i).regret())
                .toArray();
        return new Line(
                scenario,
                policy,
                estimate(seasons, Season.Result::best),
                estimate(seasons, Season.Result::regret),
                Estimate.of(ahead),
                estimate(seasons, Season.Result::cheated),
                estimate(seasons, Season.Result::nobody));
    }

    private static Estimate estimate(List<Season.Result> seasons, ToDoubleFunction<Season.Result> figure) {
        return Estimate.of(seasons.stream().mapToDouble(figure).toArray());
    }
}
