package ml.ispovesti.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What happens between two rounds, whatever the policy: who comes, and when. So all policies are tried on the same days.
 *
 * @param stock what the arena is filled from
 * @param late texts that come in the course of the day
 * @param readers in the order in which they come
 * @param brigadeAt when the cheats come
 * @param favourite which of the candidates they come for, as a share of the arena from its first to its last
 */
record Day(List<Text> stock, List<Late> late, List<Reader> readers, Duration brigadeAt, double favourite) {

    static final Duration LENGTH = Duration.ofDays(1);

    /** Numbers of texts and of readers, each day's apart. */
    private static final long NUMBERS = 1_000_000;

    /** They go on to the next text so often; then they have looked at six on average. */
    private static final double GOES_ON = 5.0 / 6;

    record Late(Text text, Duration at) {}

    /** @param patience how many texts they look at */
    record Reader(long id, Duration at, int patience) {}

    static Day any(int number, int arenaSize, Scenario scenario, SplittableRandom random) {
        long id = number * NUMBERS;
        List<Text> stock = new ArrayList<>();
        for (int i = 0; i < arenaSize; i++) {
            stock.add(Text.any(id++, random));
        }
        List<Late> late = new ArrayList<>();
        for (Duration at : moments(scenario.late(), random)) {
            late.add(new Late(Text.any(id++, random), at));
        }
        List<Reader> readers = new ArrayList<>();
        for (Duration at : moments(scenario.readers(), random)) {
            readers.add(new Reader(id++, at, patience(random)));
        }
        return new Day(stock, late, readers, part(random.nextDouble()), random.nextDouble());
    }

    /** Of a Poisson process. */
    private static List<Duration> moments(double mean, SplittableRandom random) {
        List<Duration> moments = new ArrayList<>();
        for (double at = pause(mean, random); at < 1; at += pause(mean, random)) {
            moments.add(part(at));
        }
        return moments;
    }

    private static double pause(double mean, SplittableRandom random) {
        return -Math.log(1 - random.nextDouble()) / mean;
    }

    private static int patience(SplittableRandom random) {
        int looks = 1;
        while (random.nextDouble() < GOES_ON) {
            looks++;
        }
        return looks;
    }

    private static Duration part(double share) {
        return Duration.ofMillis((long) (share * LENGTH.toMillis()));
    }
}
