package ml.ispovesti.gpt2;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.function.IntConsumer;
import ml.ispovesti.generator.ConfessionWriter.Assignment;
import ml.ispovesti.generator.ConfessionWriter.Draft;
import ml.ispovesti.generator.Mood;

/**
 * Texts that a model wrote from nothing, as they came: without the rules by which a site has others written instead.
 *
 * @param unfinished how many attempts gave no text, since they began with the end or had no sentence that ended
 */
public record Samples(List<String> texts, int unfinished) {

    /**
     * Pauses the engine after each step.
     *
     * @param written told how many texts there are so far
     */
    public static Samples draw(
            Path store, String model, GeneratorSettings settings, int count, long seed, IntConsumer written) {
        try (Batch batch = Batch.load(store, model, settings, text -> null)) {
            Drawing drawing = new Drawing(batch, new SplittableRandom(seed));
            while (drawing.over < count) {
                while (batch.size() < settings.slots() && drawing.begun < count) {
                    drawing.begin();
                }
                batch.step();
                drawing.collect();
                written.accept(drawing.over);
                Engine.pause();
            }
            return new Samples(List.copyOf(drawing.texts.values()), drawing.unfinished);
        }
    }

    /** Texts are kept in the order in which they were begun, which does not depend on who is over first. */
    private static final class Drawing {

        private final Batch batch;
        private final SplittableRandom seeds;
        private final Map<Integer, Writing> underWay = new TreeMap<>();
        private final Map<Integer, String> texts = new TreeMap<>();
        private int begun;
        private int over;
        private int unfinished;

        Drawing(Batch batch, SplittableRandom seeds) {
            this.batch = batch;
            this.seeds = seeds;
        }

        void begin() {
            Assignment assignment = new Assignment("", Mood.USUAL, seeds.nextLong());
            Writing writing = new Writing(assignment, soFar -> {}, System::nanoTime);
            underWay.put(begun++, writing);
            batch.join(writing);
        }

        void collect() {
            for (int number : List.copyOf(underWay.keySet())) {
                if (underWay.get(number).isOver()) {
                    over++;
                    collect(number, underWay.remove(number));
                }
            }
        }

        private void collect(int number, Writing writing) {
            try {
                Draft draft = writing.draft().join();
                texts.put(number, draft.text());
                unfinished += draft.effort().attempts() - 1;
            } catch (CompletionException e) {
                if (writing.attempts() < Writing.MOST_ATTEMPTS) {
                    // It was not the model that failed.
                    throw e;
                }
                unfinished += writing.attempts();
            }
        }
    }
}
