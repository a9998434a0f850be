package ml.ispovesti.training;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Which texts an epoch reads: of several corpora, each as often as its weight says. */
final class Mix {

    /** An epoch's order takes four bytes for each. */
    private static final long MOST = 200_000_000;

    /**
     * Neighbouring texts of one weight.
     *
     * @param weight how often each is read in an epoch; with 0.5, an epoch reads half of them, by chance
     */
    record Part(int from, int to, double weight) {

        private int count() {
            return to - from;
        }
    }

    private final List<Part> parts = new ArrayList<>();

    /** All texts once. */
    static Mix of(Texts texts) {
        Mix mix = new Mix();
        mix.add(0, texts.count(), 1);
        return mix;
    }

    void add(int from, int to, double weight) {
        parts.add(new Part(from, to, weight));
    }

    List<Part> parts() {
        return parts;
    }

    /** How many texts an epoch reads on average. */
    double expected() {
        return parts.stream().mapToDouble(part -> part.weight * part.count()).sum();
    }

    /**
     * An epoch's texts in an order of chance; where the weights are very small, there may be none.
     *
     * @throws TrainingProblem where there would be more than memory may hold
     */
    int[] order(SplittableRandom random) {
        if (expected() > MOST) {
            throw new TrainingProblem("An epoch would have %,.0f texts; give smaller TIMES.".formatted(expected()));
        }
        int[] rests = parts.stream().mapToInt(part -> rest(part, random)).toArray();
        int[] order = new int
                [IntStream.range(0, rests.length)
                        .map(i -> (int) parts.get(i).weight * parts.get(i).count() + rests[i])
                        .sum()];
        int end = 0;
        for (int i = 0; i < rests.length; i++) {
            end = fill(order, end, parts.get(i), rests[i], random);
        }
        shuffle(order, order.length, random);
        return order;
    }

    /** How many texts are read once more than the others: a whole number by chance, so that it is right on average. */
    private static int rest(Part part, SplittableRandom random) {
        double rest = part.count() * (part.weight - (int) part.weight);
        return (int) rest + (random.nextDouble() < rest - (int) rest ? 1 : 0);
    }

    private static int fill(int[] order, int from, Part part, int rest, SplittableRandom random) {
        int end = from;
        for (int times = 0; times < (int) part.weight; times++) {
            for (int text = part.from; text < part.to; text++) {
                order[end++] = text;
            }
        }
        if (rest > 0) {
            int[] all = IntStream.range(part.from, part.to).toArray();
            shuffle(all, rest, random);
            System.arraycopy(all, 0, order, end, rest);
        }
        return end + rest;
    }

    /** Fisher and Yates's, from the front, so that the first ones are a sample of all. */
    private static void shuffle(int[] numbers, int first, SplittableRandom random) {
        for (int i = 0; i < first; i++) {
            int other = random.nextInt(i, numbers.length);
            int number = numbers[i];
            numbers[i] = numbers[other];
            numbers[other] = number;
        }
    }
}
