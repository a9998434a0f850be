package ml.ispovesti.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Plays many seasons of arenas whose texts have a known worth, to see which policy finds the best ones. The same seed gives the same
 * figures, and every policy gets the same texts and readers.
 *
 * @param policies the first is what the others are compared with
 */
public record Simulation(List<Scenario> scenarios, List<Policy> policies, int seasons, int days, long seed) {

    /** @param progress is told what comes next */
    public Report run(Consumer<String> progress) {
        return new Report(this, lines(progress));
    }

    List<Line> lines(Consumer<String> progress) {
        List<Line> lines = new ArrayList<>();
        int steps = scenarios.size() * policies.size();
        for (Scenario scenario : scenarios) {
            List<Season.Result> first = null;
            for (Policy policy : policies) {
                progress.accept("%d of %d: %s, %s".formatted(lines.size() + 1, steps, scenario.name(), policy.name()));
                List<Season.Result> results = IntStream.range(0, seasons)
                        .mapToObj(season -> play(scenario, policy, season))
                        .toList();
                first = first == null ? results : first;
                lines.add(Line.of(scenario, policy, results, first));
            }
        }
        return lines;
    }

    private Season.Result play(Scenario scenario, Policy policy, int season) {
        SplittableRandom random = new SplittableRandom(seed * 0xD1342543DE82EF95L + season * 0x9FB21C651E98DF25L);
        long minds = random.nextLong();
        List<Day> all = IntStream.range(0, days)
                .mapToObj(day -> Day.any(day, Season.ARENA, scenario, random))
                .toList();
        return Season.play(scenario, policy, all, minds);
    }
}
