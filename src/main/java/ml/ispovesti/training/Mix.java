package ml.ispovesti.training;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Which texts an epoch reads: of several corpora, each as often as its weight says. */
final class Mix {

    /**
     * Neighbouring texts of one weight.
     *
     * @param weight how often each is read in an epoch; with 0.5, every epoch reads another half of them
     */
    record Part(int from, int to, double weight) {}

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

    /** An epoch's texts in an order of chance. */
    int[] order(SplittableRandom random) {
        int[] order = parts.stream()
                .flatMapToInt(part -> IntStream.concat(whole(part), rest(part, random)))
                .toArray();
        shuffle(order, order.length, random);
        return order;
    }

    private static IntStream whole(Part part) {
        return IntStream.range(0, (int) part.weight).flatMap(i -> IntStream.range(part.from, part.to));
    }

    private static IntStream rest(Part part, SplittableRandom random) {
        int some = (int) Math.round((part.to - part.from) * (part.weight - (int) part.weight));
        if (some == 0) {
            return IntStream.empty();
        }
        int[] all = IntStream.range(part.from, part.to).toArray();
        shuffle(all, some, random);
        return IntStream.of(all).limit(some);
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
