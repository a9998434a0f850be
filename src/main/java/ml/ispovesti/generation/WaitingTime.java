package ml.ispovesti.generation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import ml.ispovesti.generator.QueueMessages.Presence;

/**
 * Estimates waiting times: tokens ahead over the rate of the generators that write, and the time of the text itself. How long texts are is
 * learned from those that were finished (exponentially weighted mean and variance), and the range is one standard deviation to each side.
 */
final class WaitingTime {

    /** Whole seconds, at least 1. */
    record Range(int from, int to) {}

    private static final double WEIGHT_OF_NEWEST = 0.1;
    private static final double FIRST_MEAN = 60;
    private static final double FIRST_VARIANCE = 30 * 30;
    /** Of one text, while a generator has not finished any. */
    private static final double FIRST_TOKENS_PER_SECOND = 100;

    private double mean = FIRST_MEAN;
    private double variance = FIRST_VARIANCE;

    /** @param tokens of a finished text, its failed attempts included */
    synchronized void learn(int tokens) {
        double off = tokens - mean;
        mean += WEIGHT_OF_NEWEST * off;
        variance = (1 - WEIGHT_OF_NEWEST) * (variance + WEIGHT_OF_NEWEST * off * off);
    }

    /**
     * @param queuedAhead how many wait before it
     * @param running how many are being written; of each half is left, in the mean
     * @param generators those that write
     * @return until it is done; empty where nobody writes
     */
    synchronized Optional<Range> estimate(int queuedAhead, int running, List<Presence> generators) {
        double slots = generators.stream().mapToInt(Presence::slots).sum();
        if (slots == 0) {
            return Optional.empty();
        }
        double rate = generators.stream()
                .mapToDouble(each -> each.slots() * pace(each))
                .sum();
        boolean free = queuedAhead == 0 && running < slots;
        double ahead = free ? 0 : queuedAhead * mean + running * mean / 2;
        double spreadAhead = free ? 0 : Math.sqrt((queuedAhead + running) * variance);
        double own = Math.sqrt(variance);
        double pace = rate / slots;
        double from = Math.max(0, ahead - spreadAhead) / rate + Math.max(0, mean - own) / pace;
        double to = (ahead + spreadAhead) / rate + (mean + own) / pace;
        return Optional.of(new Range((int) Math.max(1, Math.floor(from)), (int) Math.max(1, Math.ceil(to))));
    }

    /** @return the time in which so many leave the queue; a minute where nobody writes */
    synchronized Duration until(int gone, List<Presence> generators) {
        double rate = generators.stream()
                .mapToDouble(each -> each.slots() * pace(each))
                .sum();
        return rate == 0 ? Duration.ofMinutes(1) : Duration.ofMillis((long) (gone * mean / rate * 1000));
    }

    private static double pace(Presence generator) {
        return generator.tokensPerSecond() > 0 ? generator.tokensPerSecond() : FIRST_TOKENS_PER_SECOND;
    }
}
